package dev.troupe.processor.model;

import java.util.List;
import java.util.Optional;

/** A type as source code spells it, whether it travels or not: what signatures need. */
public sealed interface JavaType {
    /** A primitive. */
    record Primitive(PrimitiveKind kind) implements JavaType {}

    /** A class or interface; without arguments also a raw one. */
    record Declared(TypeRef name, List<JavaType> arguments) implements JavaType {
        /** Copies the list. */
        public Declared {
            arguments = List.copyOf(arguments);
        }
    }

    /** An array. */
    record Array(JavaType element) implements JavaType {}

    /** A wildcard with a bound above or below it, or none. */
    record Wildcard(Optional<JavaType> upper, Optional<JavaType> lower) implements JavaType {}
}
