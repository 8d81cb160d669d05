package dev.troupe.processor.read;

import java.util.stream.Collectors;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/** Types as messages show them: with simple names. */
final class Shown extends SimpleTypeVisitor14<String, @Nullable Void> {
    private static final Shown VISITOR = new Shown();

    private Shown() {}

    static String of(TypeMirror type) {
        return type.accept(VISITOR, null);
    }

    @Override
    protected String defaultAction(TypeMirror type, @Nullable Void unused) {
        return type.toString();
    }

    @Override
    public String visitArray(ArrayType type, @Nullable Void unused) {
        return of(type.getComponentType()) + "[]";
    }

    @Override
    public String visitDeclared(DeclaredType type, @Nullable Void unused) {
        String name = type.asElement().getSimpleName().toString();
        return type.getTypeArguments().isEmpty()
                ? name
                : type.getTypeArguments().stream().map(Shown::of).collect(Collectors.joining(", ", name + "<", ">"));
    }

    @Override
    public String visitError(ErrorType type, @Nullable Void unused) {
        // For Eclipse's compiler all of List<CounterHandle> is in error while the handle is not written.
        return type.getTypeArguments().isEmpty() ? type.toString() : visitDeclared(type, null);
    }

    @Override
    public String visitWildcard(WildcardType type, @Nullable Void unused) {
        if (type.getExtendsBound() != null) {
            return "? extends " + of(type.getExtendsBound());
        }
        return type.getSuperBound() == null ? "?" : "? super " + of(type.getSuperBound());
    }
}
