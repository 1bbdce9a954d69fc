package org.limpide.scanner.engine.jdt;

import java.util.ArrayList;
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
import org.eclipse.jdt.core.dom.SimpleName;
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
    private static final List<String> CONSTANTS = List.of("static final String", "final static String", "interface ");

    /** Trees are let go: only the parts that a text is made of stay. */
    private final Map<String, List<Part>> byTypeAndName = new HashMap<>();

    private final Set<String> ambiguous = new HashSet<>();

    /**
     * A piece of a text.
     *
     * @param literal the piece itself
     * @param keys otherwise the constants that it may be, nearest first
     */
    private record Part(Optional<String> literal, List<String> keys) {}

    private JavaConstants() {}

    /** The constants of the snapshot, gathered once for all checks. */
    public static JavaConstants of(RepositorySnapshot snapshot) {
        return snapshot.derived(JavaConstants.class, JavaConstants::gather);
    }

    private static JavaConstants gather(RepositorySnapshot snapshot) {
        JavaConstants constants = new JavaConstants();
        // A source that cannot be read in full only leaves a text unknown; the check that visits it tells of it.
        JavaSources.visitDeclarations(snapshot, CONSTANTS, unit -> unit.tree().accept(constants.gatherer()));
        return constants;
    }

    private ASTVisitor gatherer() {
        return new ASTVisitor() {
            @Override
            public boolean visit(FieldDeclaration field) {
                boolean constant = Modifier.isFinal(field.getModifiers())
                        || (field.getParent() instanceof TypeDeclaration type && type.isInterface());
                if (constant
                        && field.getParent() instanceof AbstractTypeDeclaration type
                        && field.getType().toString().equals("String")) {
                    for (Object fragment : field.fragments()) {
                        add(type.getName().getIdentifier(), (VariableDeclarationFragment) fragment);
                    }
                }
                return false;
            }
        };
    }

    private void add(String type, VariableDeclarationFragment fragment) {
        if (fragment.getInitializer() == null) {
            return;
        }
        String key = type + "." + fragment.getName().getIdentifier();
        parts(fragment.getInitializer(), 0).ifPresent(parts -> {
            List<Part> other = byTypeAndName.put(key, parts);
            if (other != null && !other.equals(parts)) {
                ambiguous.add(key);
            }
        });
    }

    /**
     * The text that an expression stands for, where it is made of literals, constants and local variables that are
     * assigned once.
     *
     * @param expression any expression of a visited tree
     */
    public Optional<String> text(Expression expression) {
        return parts(expression, 0).flatMap(parts -> joined(parts, 0));
    }

    private Optional<String> joined(List<Part> parts, int depth) {
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            Optional<String> text = part.literal().or(() -> constant(part.keys(), depth));
            if (text.isEmpty()) {
                return text;
            }
            out.append(text.get());
        }
        return Optional.of(out.toString());
    }

    private Optional<String> constant(List<String> keys, int depth) {
        for (String key : keys) {
            List<Part> parts = byTypeAndName.get(key);
            if (parts != null && depth < DEEPEST && !ambiguous.contains(key)) {
                return joined(parts, depth + 1);
            }
        }
        return Optional.empty();
    }

    private static Optional<List<Part>> parts(Expression expression, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        if (expression instanceof StringLiteral literal) {
            return Optional.of(List.of(new Part(Optional.of(literal.getLiteralValue()), List.of())));
        }
        if (expression instanceof TextBlock block) {
            return Optional.of(List.of(new Part(Optional.of(block.getLiteralValue()), List.of())));
        }
        if (expression instanceof ParenthesizedExpression inner) {
            return parts(inner.getExpression(), depth + 1);
        }
        if (expression instanceof InfixExpression sum && sum.getOperator() == InfixExpression.Operator.PLUS) {
            return summands(sum, depth);
        }
        return expression instanceof Name name ? named(name, depth) : Optional.empty();
    }

    private static Optional<List<Part>> summands(InfixExpression sum, int depth) {
        List<Expression> operands = new ArrayList<>(List.of(sum.getLeftOperand(), sum.getRightOperand()));
        for (Object more : sum.extendedOperands()) {
            operands.add((Expression) more);
        }
        List<Part> all = new ArrayList<>();
        for (Expression operand : operands) {
            Optional<List<Part>> some = parts(operand, depth + 1);
            if (some.isEmpty()) {
                return some;
            }
            all.addAll(some.get());
        }
        return Optional.of(all);
    }

    /** A local variable hides a constant of the same name. */
    private static Optional<List<Part>> named(Name name, int depth) {
        if (name instanceof SimpleName simple) {
            Optional<Expression> local = JavaScopes.local(simple);
            if (local.isPresent()) {
                return parts(local.get(), depth + 1);
            }
        }
        return Optional.of(List.of(new Part(Optional.empty(), JavaScopes.candidates(name))));
    }
}
