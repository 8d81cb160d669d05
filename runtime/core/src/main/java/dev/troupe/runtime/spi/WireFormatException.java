package dev.troupe.runtime.spi;

/** Bytes that do not decode: the other side writes another format, or the memory was damaged. */
public final class WireFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what did not fit. */
    public WireFormatException(String message) {
        super(message);
    }
}
