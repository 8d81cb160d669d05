package dev.troupe.processor.read;

import dev.troupe.processor.model.JavaType;
import dev.troupe.processor.model.PrimitiveKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/** Spells types the way signatures do; empty where generated code cannot name them. */
final class Spelling extends SimpleTypeVisitor14<Optional<JavaType>, @Nullable Void> {
    private final Access access;

    Spelling(Access access) {
        super(Optional.empty());
        this.access = access;
    }

    Optional<JavaType> of(TypeMirror type) {
        return type.accept(this, null);
    }

    @Override
    public Optional<JavaType> visitPrimitive(PrimitiveType type, @Nullable Void unused) {
        return Optional.of(
                new JavaType.Primitive(PrimitiveKind.valueOf(type.getKind().name())));
    }

    @Override
    public Optional<JavaType> visitArray(ArrayType type, @Nullable Void unused) {
        return of(type.getComponentType()).map(JavaType.Array::new);
    }

    @Override
    public Optional<JavaType> visitDeclared(DeclaredType type, @Nullable Void unused) {
        TypeElement element = (TypeElement) type.asElement();
        if (!access.reaches(element)) {
            return Optional.empty();
        }
        List<JavaType> arguments = new ArrayList<>();
        for (TypeMirror argument : type.getTypeArguments()) {
            Optional<JavaType> spelled = of(argument);
            if (spelled.isEmpty()) {
                return Optional.empty();
            }
            arguments.add(spelled.get());
        }
        return Optional.of(new JavaType.Declared(Names.of(element), arguments));
    }

    @Override
    public Optional<JavaType> visitError(ErrorType type, @Nullable Void unused) {
        return Optional.empty();
    }

    @Override
    public Optional<JavaType> visitWildcard(WildcardType type, @Nullable Void unused) {
        Optional<TypeMirror> extended = Optional.ofNullable(type.getExtendsBound());
        Optional<TypeMirror> supered = Optional.ofNullable(type.getSuperBound());
        Optional<JavaType> upper = extended.flatMap(this::of);
        Optional<JavaType> lower = supered.flatMap(this::of);
        return upper.isPresent() == extended.isPresent() && lower.isPresent() == supered.isPresent()
                ? Optional.of(new JavaType.Wildcard(upper, lower))
                : Optional.empty();
    }
}
