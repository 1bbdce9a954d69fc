package org.limpide.scanner.engine.jdt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.AbstractTypeDeclaration;
import org.eclipse.jdt.core.dom.Assignment;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.ImportDeclaration;
import org.eclipse.jdt.core.dom.MethodDeclaration;
import org.eclipse.jdt.core.dom.Name;
import org.eclipse.jdt.core.dom.QualifiedName;
import org.eclipse.jdt.core.dom.VariableDeclarationFragment;

/** What a name may mean where it stands, as far as syntax tells. */
public final class JavaScopes {

    private JavaScopes() {}

    /** Keys {@code Type.NAME} that a name may stand for, nearest first. */
    static List<String> candidates(Name name) {
        List<String> keys = new ArrayList<>();
        if (name instanceof QualifiedName qualified) {
            String type = qualified.getQualifier().getFullyQualifiedName();
            keys.add(type.substring(type.lastIndexOf('.') + 1) + "." + qualified.getName());
            return keys;
        }
        for (ASTNode node = name; node != null; node = node.getParent()) {
            if (node instanceof AbstractTypeDeclaration type) {
                keys.add(type.getName().getIdentifier() + "." + name);
            } else if (node instanceof CompilationUnit unit) {
                staticImports(unit, name.toString(), keys);
            }
        }
        return keys;
    }

    private static void staticImports(CompilationUnit unit, String name, List<String> keys) {
        for (Object one : unit.imports()) {
            ImportDeclaration imported = (ImportDeclaration) one;
            String[] parts = imported.getName().getFullyQualifiedName().split("\\.", -1);
            if (imported.isStatic() && imported.isOnDemand()) {
                keys.add(parts[parts.length - 1] + "." + name);
            } else if (imported.isStatic() && parts.length > 1 && parts[parts.length - 1].equals(name)) {
                keys.add(parts[parts.length - 2] + "." + name);
            }
        }
    }

    /** The initial value of the local variable of that name, where the method assigns it only once. */
    public static Optional<Expression> local(Name name) {
        ASTNode node = name;
        while (node != null && !(node instanceof MethodDeclaration)) {
            node = node.getParent();
        }
        if (node == null) {
            return Optional.empty();
        }
        List<Expression> values = new ArrayList<>();
        String wanted = name.toString();
        node.accept(new ASTVisitor() {
            @Override
            public boolean visit(VariableDeclarationFragment fragment) {
                if (fragment.getName().getIdentifier().equals(wanted) && fragment.getInitializer() != null) {
                    values.add(fragment.getInitializer());
                }
                return true;
            }

            @Override
            public boolean visit(Assignment assignment) {
                if (assignment.getLeftHandSide().toString().equals(wanted)) {
                    values.add(assignment.getRightHandSide());
                }
                return true;
            }
        });
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }
}
