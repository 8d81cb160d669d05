package dev.troupe.runtime;

/** With whom an actor ends, where nobody ends it before. */
public enum Lifetime {
    /** With the program or the actor that created it. */
    OWNED,

    /**
     * With its node, which must be one of its own ({@code troupe start}): until {@link Troupe#terminate}, {@link Troupe#kill}
     * or its own end, other programs reach it.
     */
    DETACHED
}
