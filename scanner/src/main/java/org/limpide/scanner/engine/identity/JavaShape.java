package org.limpide.scanner.engine.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.AbstractTypeDeclaration;
import org.eclipse.jdt.core.dom.BodyDeclaration;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.jdt.core.dom.FieldDeclaration;
import org.eclipse.jdt.core.dom.MethodDeclaration;
import org.eclipse.jdt.core.dom.VariableDeclarationFragment;
import org.limpide.scanner.engine.jdt.JavaUnit;

/**
 * A Java source as its syntax tree says it: without comments and formatting, imports and members in one order. The tree is
 * taken apart on the way and is of no other use afterwards.
 */
final class JavaShape {
    private final JavaUnit unit;

    JavaShape(JavaUnit unit) {
        this.unit = unit;
        unit.tree().accept(new ASTVisitor(true) {
            @Override
            public void preVisit(ASTNode node) {
                if (node instanceof BodyDeclaration declaration) {
                    declaration.setJavadoc(null);
                }
            }
        });
    }

    /** All of it. */
    String whole() {
        CompilationUnit tree = unit.tree();
        List<String> parts = new ArrayList<>();
        parts.add(String.valueOf(tree.getPackage()));
        parts.addAll(sorted(tree.imports()));
        parts.addAll(members(tree.types()));
        return String.join("\n", parts);
    }

    private static List<String> sorted(List<?> nodes) {
        return nodes.stream().map(String::valueOf).sorted().toList();
    }

    private static List<String> members(List<?> nodes) {
        return nodes.stream()
                .map(BodyDeclaration.class::cast)
                .map(JavaShape::of)
                .sorted()
                .toList();
    }

    private static String of(BodyDeclaration declaration) {
        if (!(declaration instanceof AbstractTypeDeclaration type)) {
            return declaration.toString();
        }
        List<?> body = type.bodyDeclarations();
        List<String> members = members(body);
        body.clear();
        return type + members.stream().collect(Collectors.joining("\n", "{", "}"));
    }

    /** The members of a type that have a name: all methods of that name, or a field; empty where the type has none. */
    Optional<String> member(List<String> types, String name) {
        List<String> found = new ArrayList<>();
        for (BodyDeclaration declaration : declarations(types)) {
            if (declaration instanceof MethodDeclaration method
                    && method.getName().getIdentifier().equals(name)) {
                found.add(method.toString());
            } else if (declaration instanceof FieldDeclaration field
                    && fragment(field, name).isPresent()) {
                found.add(field.toString());
            }
        }
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.stream().sorted().collect(Collectors.joining("\n")));
    }

    /** What a field begins with, as an expression; empty where there is no such field, or nothing is given to it. */
    Optional<String> initializer(List<String> types, String name) {
        return declarations(types).stream()
                .filter(FieldDeclaration.class::isInstance)
                .flatMap(field -> fragment((FieldDeclaration) field, name).stream())
                .filter(fragment -> fragment.getInitializer() != null)
                .map(fragment -> fragment.getInitializer().toString())
                .findFirst();
    }

    private static Optional<VariableDeclarationFragment> fragment(FieldDeclaration field, String name) {
        List<?> fragments = field.fragments();
        return fragments.stream()
                .map(VariableDeclarationFragment.class::cast)
                .filter(one -> one.getName().getIdentifier().equals(name))
                .findFirst();
    }

    /** What the innermost of nested types declares. */
    private List<BodyDeclaration> declarations(List<String> types) {
        List<?> level = unit.tree().types();
        for (String name : types) {
            List<?> here = level;
            Optional<AbstractTypeDeclaration> type = here.stream()
                    .filter(AbstractTypeDeclaration.class::isInstance)
                    .map(AbstractTypeDeclaration.class::cast)
                    .filter(one -> one.getName().getIdentifier().equals(name))
                    .findFirst();
            if (type.isEmpty()) {
                return List.of();
            }
            level = type.get().bodyDeclarations();
        }
        return level.stream().map(BodyDeclaration.class::cast).toList();
    }
}
