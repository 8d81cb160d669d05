package dev.troupe.processor.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Types;

/**
 * What a sealed type stands for: of {@code Result<String>}, which permits {@code record Ok<T>(T value) implements
 * Result<T>}, the type {@code Ok<String>}.
 */
final class PermittedTypes {
    private final Types types;
    private final JdkTypes jdk;

    PermittedTypes(Types types, JdkTypes jdk) {
        this.types = types;
        this.jdk = jdk;
    }

    /** The permitted subclasses with the type arguments that make them subtypes; those that never are do not count. */
    List<TypeMirror> of(DeclaredType sealed, TypeElement element) {
        List<TypeMirror> permitted = new ArrayList<>();
        for (TypeMirror each : element.getPermittedSubclasses()) {
            if (each.getKind() == TypeKind.ERROR) {
                permitted.add(each); // Not written yet, or a mistake that javac reports.
                continue;
            }
            TypeElement subclass = (TypeElement) types.asElement(each);
            Map<TypeVariable, TypeMirror> known = new HashMap<>();
            if (supertype(subclass, element)
                            .filter(it -> matches(it, sealed, known))
                            .isPresent()
                    && isWithinBounds(known)) {
                permitted.add(withArguments(subclass, known));
            }
        }
        return permitted;
    }

    /** The sealed type as the subclass names it; none where javac reports that it does not. */
    private Optional<TypeMirror> supertype(TypeElement subclass, TypeElement sealed) {
        return types.directSupertypes(subclass.asType()).stream()
                .<TypeMirror>map(each -> each)
                .filter(each -> sealed.equals(types.asElement(each)))
                .findFirst();
    }

    /** Whether what the variables stand for is what they may stand for. */
    private boolean isWithinBounds(Map<TypeVariable, TypeMirror> known) {
        return known.entrySet().stream()
                .allMatch(each ->
                        isWithin(each.getValue(), types.erasure(each.getKey().getUpperBound())));
    }

    private boolean isWithin(TypeMirror type, TypeMirror bound) {
        return switch (type.getKind()) {
            case WILDCARD -> true;
            // For javac what is not written yet is a subtype of everything.
            case ERROR -> jdk.isMetByHandles(bound);
            default -> types.isSubtype(types.erasure(type), bound);
        };
    }

    /** Whether one type is the other for some values of its variables, and for which. */
    private boolean matches(TypeMirror pattern, TypeMirror type, Map<TypeVariable, TypeMirror> known) {
        if (pattern instanceof TypeVariable variable) {
            TypeMirror before = known.putIfAbsent(variable, type);
            return before == null || matches(before, type, known);
        }
        if (pattern instanceof ArrayType array && type instanceof ArrayType other) {
            return matches(array.getComponentType(), other.getComponentType(), known);
        }
        if (pattern instanceof DeclaredType declared
                && type instanceof DeclaredType other
                && declared.asElement().equals(other.asElement())
                && declared.getTypeArguments().isEmpty()) {
            return true; // A raw type stands for all.
        }
        if (pattern instanceof DeclaredType declared
                && type instanceof DeclaredType other
                && declared.asElement().equals(other.asElement())
                && declared.getTypeArguments().size()
                        == other.getTypeArguments().size()) {
            for (int i = 0; i < declared.getTypeArguments().size(); i++) {
                if (!matches(
                        declared.getTypeArguments().get(i),
                        other.getTypeArguments().get(i),
                        known)) {
                    return false;
                }
            }
            return true;
        }
        if (pattern.getKind() == TypeKind.ERROR || type.getKind() == TypeKind.ERROR) {
            // For javac what is not written yet is the same as everything.
            return isSameName(pattern.toString(), type.toString());
        }
        // A wildcard may stand for it; what is open is told elsewhere.
        return type.getKind() == TypeKind.WILDCARD || types.isSameType(pattern, type);
    }

    /** Whether two names that nobody knows yet can mean one type; either may come with its package. */
    private static boolean isSameName(String one, String other) {
        return one.equals(other) || one.endsWith("." + other) || other.endsWith("." + one);
    }

    /** A variable that the sealed type says nothing of may be anything. */
    private TypeMirror withArguments(TypeElement subclass, Map<TypeVariable, TypeMirror> known) {
        TypeMirror[] arguments = subclass.getTypeParameters().stream()
                .map(TypeParameterElement::asType)
                .map(variable -> known.entrySet().stream()
                        .filter(each -> types.isSameType(each.getKey(), variable))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElseGet(() -> types.getWildcardType(null, null)))
                .toArray(TypeMirror[]::new);
        return types.getDeclaredType(subclass, arguments);
    }
}
