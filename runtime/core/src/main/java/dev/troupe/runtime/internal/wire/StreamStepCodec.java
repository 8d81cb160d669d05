package dev.troupe.runtime.internal.wire;

import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import org.jspecify.annotations.NullUnmarked;

/** A byte for what the answer is, and the result behind it if there is one. */
@NullUnmarked // Null is a result like any other.
public final class StreamStepCodec<T> extends Codec<StreamStep<T>> {
    private final Codec<T> result;

    /** With results that this one writes and reads. */
    public StreamStepCodec(Codec<T> result) {
        this.result = result;
    }

    @Override
    public void write(WireOutput out, StreamStep<T> value) {
        out.writeByte(value.kind().code());
        if (value.kind() == StreamStep.Kind.RESULT) {
            result.write(out, value.value());
        }
    }

    @Override
    public StreamStep<T> read(WireInput in) {
        int bytes = in.remaining();
        StreamStep.Kind kind = StreamStep.Kind.of(in.readByte());
        return new StreamStep<>(kind, kind == StreamStep.Kind.RESULT ? result.read(in) : null, bytes);
    }
}
