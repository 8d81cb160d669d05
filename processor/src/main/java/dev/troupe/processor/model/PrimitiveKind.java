package dev.troupe.processor.model;

import java.util.Locale;

/** The eight primitive types; the constants have the names that {@code Codecs} uses. */
public enum PrimitiveKind {
    BOOLEAN("Boolean"),
    BYTE("Byte"),
    SHORT("Short"),
    CHAR("Character"),
    INT("Integer"),
    LONG("Long"),
    FLOAT("Float"),
    DOUBLE("Double");

    private final String boxedName;

    PrimitiveKind(String boxedName) {
        this.boxedName = boxedName;
    }

    /** The type itself, such as {@code int}. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its class in {@code java.lang}, such as {@code Integer}. */
    public String boxedName() {
        return boxedName;
    }

    /** How the methods that write and read it end, such as {@code Int}. */
    public String methodSuffix() {
        return name().charAt(0) + keyword().substring(1);
    }
}
