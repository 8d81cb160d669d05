package dev.troupe.runtime.internal.control;

import dev.troupe.runtime.Resources;
import dev.troupe.runtime.spi.RecordCodec;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;

/** How amounts of resources travel. */
final class ResourcesCodec extends RecordCodec<Resources> {
    static final ResourcesCodec INSTANCE = new ResourcesCodec();

    private ResourcesCodec() {}

    @Override
    protected void writeComponents(WireOutput out, Resources value) {
        out.writeDouble(value.cpus());
        out.writeDouble(value.gpus());
        NodeResources.AMOUNTS.write(out, value.custom());
        out.writeLong(value.memory());
    }

    @Override
    protected Resources readComponents(WireInput in) {
        return new Resources(in.readDouble(), in.readDouble(), NodeResources.AMOUNTS.read(in), in.readLong());
    }
}
