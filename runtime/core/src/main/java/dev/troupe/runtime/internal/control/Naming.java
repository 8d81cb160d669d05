package dev.troupe.runtime.internal.control;

import dev.troupe.runtime.ActorName;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import org.jspecify.annotations.Nullable;

/**
 * What an actor is called.
 *
 * @param namespace where its process looks for names that are given without a namespace
 * @param own its own name; null if it has none
 * @param reuse whether an actor that has the name already will do
 */
public record Naming(String namespace, @Nullable ActorName own, boolean reuse) {
    /** No name, in the default namespace. */
    public static final Naming NONE = new Naming(ActorName.DEFAULT_NAMESPACE, null, false);

    void write(WireOutput out) {
        out.writeString(namespace);
        ActorNameCodec.INSTANCE.write(out, own);
        out.writeBoolean(reuse);
    }

    static Naming read(WireInput in) {
        return new Naming(WorkerSpec.required(in.readString()), ActorNameCodec.INSTANCE.read(in), in.readBoolean());
    }
}
