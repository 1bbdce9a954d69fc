package org.limpide.scanner.checks.security;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.SimpleName;
import org.eclipse.jdt.core.dom.StringLiteral;
import org.limpide.scanner.engine.config.Setting;
import org.limpide.scanner.engine.config.Settings;
import org.limpide.scanner.engine.jdt.JavaConstants;
import org.limpide.scanner.engine.jdt.JavaScopes;
import org.limpide.scanner.snapshot.RepositorySnapshot;

/** What a text expression is worth: a literal, a constant, or a property that a file of the repository sets. */
final class JavaTexts {
    private final RepositorySnapshot snapshot;
    private final Map<String, String> properties = new HashMap<>();
    private boolean propertiesRead;

    JavaTexts(RepositorySnapshot snapshot) {
        this.snapshot = snapshot;
    }

    Optional<String> of(Expression expression) {
        if (expression instanceof StringLiteral literal) {
            // Most of them are: constants need not be gathered.
            return Optional.of(literal.getLiteralValue());
        }
        return JavaConstants.of(snapshot).text(expression).or(() -> property(expression));
    }

    /** {@code getProperty("key")} or {@code getProperty("key", "default")}, at once or by way of a local variable. */
    private Optional<String> property(Expression expression) {
        Expression value = expression;
        if (expression instanceof SimpleName name) {
            value = JavaScopes.local(name).orElse(expression);
        }
        if (!(value instanceof MethodInvocation call)
                || !call.getName().getIdentifier().equals("getProperty")
                || call.arguments().isEmpty()) {
            return Optional.empty();
        }
        JavaConstants constants = JavaConstants.of(snapshot);
        Optional<String> set = constants
                .text((Expression) call.arguments().get(0))
                .flatMap(key -> Optional.ofNullable(properties().get(key)));
        return set.isPresent() || call.arguments().size() < 2
                ? set
                : constants.text((Expression) call.arguments().get(1));
    }

    /** Keys that two files set to different values are left out. */
    private Map<String, String> properties() {
        if (!propertiesRead) {
            Set<String> disputed = new HashSet<>();
            for (Setting one : Settings.ofProperties(snapshot).all()) {
                String other = properties.put(one.key(), one.value());
                if (other != null && !other.equals(one.value())) {
                    disputed.add(one.key());
                }
            }
            properties.keySet().removeAll(disputed);
            propertiesRead = true;
        }
        return properties;
    }
}
