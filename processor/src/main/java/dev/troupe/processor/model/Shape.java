package dev.troupe.processor.model;

import java.util.List;

/**
 * What kind of class it is.
 *
 * @param isPublic whether any package can see its handle
 * @param isForeign whether the user cannot change it, because {@code @RemoteFor} names it
 * @param isReached whether the generated code can see it
 * @param hidden the name of the private class, itself or one around it, that hides it; empty if there is none
 * @param inner the class whose object it would need; empty if there is none
 * @param typeVariables the type variables it declares
 * @param knownSupertypes whether all that it inherits from is known
 */
public record Shape(
        Kind kind,
        boolean isPublic,
        boolean isForeign,
        boolean isReached,
        boolean isAbstract,
        String hidden,
        String inner,
        List<String> typeVariables,
        boolean knownSupertypes) {
    /** Copies the list. */
    public Shape {
        typeVariables = List.copyOf(typeVariables);
    }

    /** The kinds of types that can be annotated. */
    public enum Kind {
        CLASS,
        RECORD,
        INTERFACE,
        ENUM,
        ANNOTATION
    }
}
