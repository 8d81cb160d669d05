package dev.troupe.runtime.spi;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** The large arrays and buffers that lie beside a stream, one after the other. For whoever reads that. */
public interface Bulks {
    /** How many bytes the next one has; -1 if there is none. */
    long nextBytes();

    /** Reads the next one, in pieces whose size is a multiple of eight, but for the last. */
    void read(Consumer<ByteBuffer> piece);

    /** The next one where it lies, which nobody can change; it stays there as long as the buffer can be reached. */
    ByteBuffer map();
}
