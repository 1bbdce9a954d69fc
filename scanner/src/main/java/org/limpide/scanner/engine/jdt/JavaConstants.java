package org.limpide.scanner.engine.jdt;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.AbstractTypeDeclaration;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.FieldDeclaration;
import org.eclipse.jdt.core.dom.InfixExpression;
import org.eclipse.jdt.core.dom.Modifier;
import org.eclipse.jdt.core.dom.Name;
import org.eclipse.jdt.core.dom.ParenthesizedExpression;
import org.eclipse.jdt.core.dom.QualifiedName;
import org.eclipse.jdt.core.dom.StringLiteral;
import org.eclipse.jdt.core.dom.TextBlock;
import org.eclipse.jdt.core.dom.TypeDeclaration;
import org.eclipse.jdt.core.dom.VariableDeclarationFragment;
import org.limpide.scanner.snapshot.RepositorySnapshot;

/**
 * The final texts of all types of a snapshot, by type and name. Types are told apart by their simple name; where two
 * types of one name disagree, nothing is said.
 */
public final class JavaConstants {
    private static final int DEEPEST = 8;

    private final Map<String, Expression> byTypeAndName = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    private JavaConstants() {}

    /** The constants of the snapshot, gathered once for all checks. */
    public static JavaConstants of(RepositorySnapshot snapshot) {
        return snapshot.derived(JavaConstants.class, JavaConstants::gather);
    }

    private static JavaConstants gather(RepositorySnapshot snapshot) {
        JavaConstants constants = new JavaConstants();
        // Gaps are told by the check that wanted the sources; here they only leave a text unknown.
        List<JavaSources.Gap> gaps =
                JavaSources.visit(snapshot, List.of("final String"), unit -> unit.tree().accept(constants.gatherer()));
        constants.ambiguous.addAll(
                gaps.stream().map(JavaSources.Gap::path).filter(path -> false).toList());
        return constants;
    }

    private ASTVisitor gatherer() {
        return new ASTVisitor() {
            @Override
            public boolean visit(FieldDeclaration field) {
                boolean constant =
                        Modifier.isFinal(field.getModifiers()) || field.getParent() instanceof TypeDeclaration type
                                && type.isInterface();
                if (constant && field.getParent() instanceof AbstractTypeDeclaration type) {
                    for (Object fragment : field.fragments()) {
                        add(type.getName().getIdentifier(), (VariableDeclarationFragment) fragment);
                    }
                }
                return false;
            }
        };
    }

    private void add(String type, VariableDeclarationFragment fragment) {
        Expression value = fragment.getInitializer();
        if (value == null) {
            return;
        }
        String key = type + "." + fragment.getName().getIdentifier();
        Expression other = byTypeAndName.put(key, value);
        if (other != null && !other.toString().equals(value.toString())) {
            ambiguous.add(key);
        }
    }

    /**
     * The text that an expression stands for, where it is made of literals and known constants.
     *
     * @param expression any expression of a visited tree
     */
    public Optional<String> text(Expression expression) {
        return text(expression, 0);
    }

    private Optional<String> text(Expression expression, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        if (expression instanceof StringLiteral literal) {
            return Optional.of(literal.getLiteralValue());
        }
        if (expression instanceof TextBlock block) {
            return Optional.of(block.getLiteralValue());
        }
        if (expression instanceof ParenthesizedExpression inner) {
            return text(inner.getExpression(), depth + 1);
        }
        if (expression instanceof InfixExpression sum && sum.getOperator() == InfixExpression.Operator.PLUS) {
            return joined(sum, depth);
        }
        return expression instanceof Name name ? constant(name, depth) : Optional.empty();
    }

    private Optional<String> joined(InfixExpression sum, int depth) {
        StringBuilder out = new StringBuilder();
        List<Expression> parts = new java.util.ArrayList<>(List.of(sum.getLeftOperand(), sum.getRightOperand()));
        for (Object more : sum.extendedOperands()) {
            parts.add((Expression) more);
        }
        for (Expression part : parts) {
            Optional<String> text = text(part, depth + 1);
            if (text.isEmpty()) {
                return text;
            }
            out.append(text.get());
        }
        return Optional.of(out.toString());
    }

    private Optional<String> constant(Name name, int depth) {
        for (String key : JavaScopes.candidates(name)) {
            Expression value = byTypeAndName.get(key);
            if (value != null && !ambiguous.contains(key)) {
                return text(value, depth + 1);
            }
        }
        if (name instanceof QualifiedName) {
            return Optional.empty();
        }
        return JavaScopes.local(name).flatMap(value -> text(value, depth + 1));
    }
}
