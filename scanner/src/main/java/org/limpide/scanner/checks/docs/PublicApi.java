package org.limpide.scanner.checks.docs;

import java.util.List;
import java.util.Set;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.AbstractTypeDeclaration;
import org.eclipse.jdt.core.dom.AnnotationTypeDeclaration;
import org.eclipse.jdt.core.dom.AnnotationTypeMemberDeclaration;
import org.eclipse.jdt.core.dom.BodyDeclaration;
import org.eclipse.jdt.core.dom.EnumDeclaration;
import org.eclipse.jdt.core.dom.FieldDeclaration;
import org.eclipse.jdt.core.dom.IExtendedModifier;
import org.eclipse.jdt.core.dom.Javadoc;
import org.eclipse.jdt.core.dom.MarkerAnnotation;
import org.eclipse.jdt.core.dom.MethodDeclaration;
import org.eclipse.jdt.core.dom.Modifier;
import org.eclipse.jdt.core.dom.RecordDeclaration;
import org.eclipse.jdt.core.dom.TagElement;
import org.eclipse.jdt.core.dom.TypeDeclaration;
import org.jspecify.annotations.Nullable;

/**
 * Visits the declarations of a source that others may use. Left out: what an inherited comment tells ({@code @Override}), plain
 * accessors, constructors without parameters, constructors of records, and {@code main}.
 */
final class PublicApi extends ASTVisitor {
    /** A comment of these tags alone says something to a reader. */
    private static final Set<String> TELLING =
            Set.of(TagElement.TAG_RETURN, TagElement.TAG_SEE, TagElement.TAG_DEPRECATED);

    /** What is done with each declaration. */
    interface Declared {
        void take(BodyDeclaration declaration, boolean documented);
    }

    private final Declared declared;

    PublicApi(Declared declared) {
        super(true);
        this.declared = declared;
    }

    private static boolean implied(BodyDeclaration member) {
        return member.getParent() instanceof AnnotationTypeDeclaration
                || (member.getParent() instanceof TypeDeclaration type && type.isInterface());
    }

    private static boolean isOpen(BodyDeclaration declaration) {
        int modifiers = declaration.getModifiers();
        boolean open = Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
        return open || (implied(declaration) && !Modifier.isPrivate(modifiers));
    }

    private boolean type(AbstractTypeDeclaration type) {
        if (!isOpen(type)) {
            return false;
        }
        take(type);
        return true;
    }

    private void take(BodyDeclaration declaration) {
        declared.take(declaration, isDocumented(declaration.getJavadoc()));
    }

    @Override
    public boolean visit(TypeDeclaration type) {
        return type(type);
    }

    @Override
    public boolean visit(EnumDeclaration type) {
        return type(type);
    }

    @Override
    public boolean visit(RecordDeclaration type) {
        return type(type);
    }

    @Override
    public boolean visit(AnnotationTypeDeclaration type) {
        return type(type);
    }

    @Override
    public boolean visit(AnnotationTypeMemberDeclaration member) {
        take(member);
        return false;
    }

    @Override
    public boolean visit(FieldDeclaration field) {
        if (isOpen(field)) {
            take(field);
        }
        return false;
    }

    @Override
    public boolean visit(MethodDeclaration method) {
        if (isOpen(method) && !isPlain(method)) {
            take(method);
        }
        return false;
    }

    private static boolean isPlain(MethodDeclaration method) {
        List<?> parameters = method.parameters();
        if (method.isConstructor()) {
            return parameters.isEmpty() || method.getParent() instanceof RecordDeclaration;
        }
        String name = method.getName().getIdentifier();
        boolean accessor = (name.matches("(?:get|is)[A-Z_].*") && parameters.isEmpty())
                || (name.matches("set[A-Z_].*") && parameters.size() == 1);
        return accessor || overrides(method) || (name.equals("main") && Modifier.isStatic(method.getModifiers()));
    }

    private static boolean overrides(MethodDeclaration method) {
        for (Object one : method.modifiers()) {
            if ((IExtendedModifier) one instanceof MarkerAnnotation annotation
                    && annotation.getTypeName().getFullyQualifiedName().endsWith("Override")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDocumented(@Nullable Javadoc comment) {
        if (comment == null) {
            return false;
        }
        for (Object one : comment.tags()) {
            TagElement tag = (TagElement) one;
            boolean telling = tag.getTagName() == null || TELLING.contains(tag.getTagName());
            if (telling && says(tag.fragments())) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(List<?> fragments) {
        return fragments.stream().anyMatch(part -> !String.valueOf(part).isBlank());
    }
}
