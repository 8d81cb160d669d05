package dev.troupe.processor.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * What a class inherits from, except {@code Object}: superclasses before interfaces.
 *
 * @param complete whether all of them are known
 */
record Supertypes(List<TypeElement> list, boolean complete) {
    static Supertypes of(TypeElement type, Types types) {
        Set<TypeElement> seen = new LinkedHashSet<>();
        boolean complete = collect(type.asType(), types, seen);
        return new Supertypes(List.copyOf(seen), complete);
    }

    private static boolean collect(TypeMirror type, Types types, Set<TypeElement> seen) {
        boolean complete = true;
        for (TypeMirror each : types.directSupertypes(type)) {
            if (each.getKind() == TypeKind.ERROR) {
                complete = false;
            } else if (each instanceof DeclaredType declared
                    && declared.asElement() instanceof TypeElement element
                    && !element.getQualifiedName().contentEquals("java.lang.Object")
                    && seen.add(element)) {
                complete &= collect(each, types, seen);
            }
        }
        return complete;
    }
}
