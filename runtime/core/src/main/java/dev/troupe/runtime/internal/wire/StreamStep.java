package dev.troupe.runtime.internal.wire;

import dev.troupe.runtime.spi.WireFormatException;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request for the next result of a call that gives back many.
 *
 * @param kind what it is
 * @param value the result; null unless it is one
 * @param bytes what it took on its way
 * @param micros how long it was computed, while the actor did nothing else; 0 if it could
 */
public record StreamStep<T extends @Nullable Object>(
        Kind kind, @Nullable T value, int bytes, int micros) {

    /** What an answer may be. */
    public enum Kind {
        /** The next result. */
        RESULT(0),
        /** There are no more. */
        END(1),
        /** The process does not have such a stream, or has it no more. */
        GONE(2);

        private final byte code;

        Kind(int code) {
            this.code = (byte) code;
        }

        /** What stands for it on the wire. */
        public byte code() {
            return code;
        }

        static Kind of(byte code) {
            for (Kind each : values()) {
                if (each.code == code) {
                    return each;
                }
            }
            throw new WireFormatException("There is no answer of kind " + code + ".");
        }
    }

    /** The next result. */
    public static <T extends @Nullable Object> StreamStep<T> result(T value) {
        return new StreamStep<>(Kind.RESULT, value, 0, 0);
    }

    /** There are no more. */
    public static <T extends @Nullable Object> StreamStep<T> end() {
        return new StreamStep<>(Kind.END, null, 0, 0);
    }

    /** There is no such stream, or no longer. */
    public static <T extends @Nullable Object> StreamStep<T> gone() {
        return new StreamStep<>(Kind.GONE, null, 0, 0);
    }
}
