package dev.troupe.runtime.internal.door;

/** The first byte of what a visitor sends after the greeting. */
final class Wish {
    /** A program joins: its origin follows. Answered by its {@link Doorkeeper.Entry}. */
    static final byte JOIN = 1;

    /** A program that has joined leaves: the nanoseconds that its actors have follow. Answered by the end of the connection. */
    static final byte LEAVE = 2;

    /** A question to the node: the number of the method and its arguments follow. */
    static final byte ASK = 3;

    /** The first byte of an answer: what was asked for follows. */
    static final byte DONE = 0;

    /** The first byte of an answer: what was thrown follows. */
    static final byte FAILED = 1;

    private Wish() {}
}
