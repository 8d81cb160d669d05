package dev.troupe.processor.model;

/** Why a type cannot travel. */
public enum Obstacle {
    /** No rule says how its values become bytes. */
    NOT_A_VALUE,
    /** The same, of a class in the user's own source that could be a record. */
    NOT_YET_A_RECORD,
    /** The same, of an interface or abstract class of the user's, of which nobody says what may arrive. */
    OPEN,
    /** The same, of one that is not the user's. */
    OPEN_ELSEWHERE,
    /** Its own code says how it is written, so its fields do not say what it is, and it is not {@code Serializable}. */
    OWN_SERIALIZATION,
    /** Another class marked {@code @Remote}, whose handle travels. */
    REMOTE_CLASS,
    /** A sorted collection of what has no order of its own: it needs a comparator, which is code. */
    NO_ORDER,
    /** A collection of another kind than {@code List}, {@code Set} and {@code Map}, and their best known classes. */
    OTHER_COLLECTION,
    /** Values that come one after the other, in another way than those that are known. */
    ONE_AFTER_THE_OTHER,
    /** {@code Object}: anything could arrive. */
    ANYTHING,
    /** A generic type without arguments. */
    RAW,
    /** A wildcard. */
    WILDCARD,
    /** A type variable; what declares it is a problem of its own. */
    TYPE_VARIABLE,
    /** Generated code may not name it. */
    INACCESSIBLE,
    /** A record that contains itself with larger and larger type arguments. */
    ENDLESS,
    /** A handle that two classes of this compilation could mean. */
    AMBIGUOUS_HANDLE
}
