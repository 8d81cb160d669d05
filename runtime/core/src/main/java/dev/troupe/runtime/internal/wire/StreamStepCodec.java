package dev.troupe.runtime.internal.wire;

import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import org.jspecify.annotations.NullUnmarked;

/** A byte for what the answer is; if it is a result that, and how long it took. */
@NullUnmarked // Null is a result like any other.
public final class StreamStepCodec<T> extends Codec<StreamStep<T>> {
    private final Codec<T> result;
    private final boolean isBeside;

    /**
     * With results that this one writes and reads.
     *
     * @param isBeside whether they are computed beside the calls of their actor
     */
    public StreamStepCodec(Codec<T> result, boolean isBeside) {
        this.result = result;
        this.isBeside = isBeside;
    }

    /** Whether what is read was computed beside the calls of its actor. */
    public boolean isBeside() {
        return isBeside;
    }

    @Override
    public void write(WireOutput out, StreamStep<T> value) {
        out.writeByte(value.kind().code());
        if (value.kind() == StreamStep.Kind.RESULT) {
            result.write(out, value.value());
            out.writeInt(value.micros());
        }
    }

    @Override
    public StreamStep<T> read(WireInput in) {
        int bytes = in.remaining();
        StreamStep.Kind kind = StreamStep.Kind.of(in.readByte());
        if (kind != StreamStep.Kind.RESULT) {
            return new StreamStep<>(kind, null, bytes, 0);
        }
        T value = result.read(in);
        return new StreamStep<>(kind, value, bytes, in.readInt());
    }
}
