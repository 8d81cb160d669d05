package dev.troupe.runtime.internal.control;

import dev.troupe.runtime.ActorName;
import dev.troupe.runtime.spi.RecordCodec;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;

/** How names travel. */
final class ActorNameCodec extends RecordCodec<ActorName> {
    static final ActorNameCodec INSTANCE = new ActorNameCodec();

    private ActorNameCodec() {}

    @Override
    protected void writeComponents(WireOutput out, ActorName value) {
        out.writeString(value.name());
        out.writeString(value.namespace());
    }

    @Override
    protected ActorName readComponents(WireInput in) {
        return new ActorName(WorkerSpec.required(in.readString()), WorkerSpec.required(in.readString()));
    }
}
