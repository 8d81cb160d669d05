package dev.troupe.runtime.processes;

import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.WireInput;
import org.jspecify.annotations.NullUnmarked;

/** Answers the calls of {@link ProbeHandle}, inside the worker process. */
@NullUnmarked // As generated.
final class ProbeDispatcher implements Dispatcher<Probe> {
    @Override
    public ActorType type() {
        return ProbeStub.TYPE;
    }

    @Override
    public Probe create(int constructor, WireInput in) {
        return constructor == 0 ? new Probe(in.readString()) : new Probe(ProbeHandle.CODEC.read(in), in.readString());
    }

    @Override
    public void dispatch(Probe probe, int method, WireInput in, Reply out) throws Throwable {
        switch (method) {
            case ProbeStub.ADD -> out.writeInt(probe.add(in.readInt()));
            case ProbeStub.ECHO -> Codecs.BYTE_ARRAY.write(out, probe.echo(Codecs.BYTE_ARRAY.read(in)));
            case ProbeStub.PID -> out.writeLong(probe.pid());
            case ProbeStub.FAIL -> probe.fail(in.readString());
            case ProbeStub.PRINT -> probe.print(in.readString(), in.readString());
            case ProbeStub.AWAIT_FILE -> probe.awaitFile(in.readString());
            case ProbeStub.SPAWN -> ProbeStub.STRINGS.write(out, probe.spawn());
            case ProbeStub.FACTS -> ProbeStub.STRINGS.write(out, probe.facts());
            case ProbeStub.MEET -> probe.meet(ProbeHandle.CODEC.read(in));
            case ProbeStub.ASK -> out.writeInt(probe.ask(in.readInt()));
            case ProbeStub.FLOOD -> out.writeInt(probe.flood(in.readInt()));
            case ProbeStub.CHILD -> ProbeHandle.CODEC.write(out, probe.child());
            case ProbeStub.TEXT -> out.writeString(probe.text(in.readString()));
            case ProbeStub.CONCAT -> out.writeString(probe.concat(in.readString(), in.readInt(), in.readString()));
            case ProbeStub.PROMISE -> out.later(Codecs.STRING, probe.promise(in.readString()));
            case ProbeStub.FULFIL -> probe.fulfil(in.readString());
            case ProbeStub.FORGET -> probe.forget();
            case ProbeStub.HAND -> ProbeHandle.CODEC.write(out, probe.hand(ProbeHandle.CODEC.read(in)));
            case ProbeStub.RELAY -> out.writeInt(probe.relay(in.readInt()));
            case ProbeStub.GREET -> out.writeString(probe.greet(ProbeHandle.CODEC.read(in), in.readString()));
            case ProbeStub.MET -> ProbeHandle.CODEC.write(out, probe.met(in.readString()));
            case ProbeStub.MET_AND_MORE -> {
                ProbeHandle.CODEC.write(out, probe.met(in.readString()));
                throw new IllegalStateException("the rest cannot be written");
            }
            case ProbeStub.CROWD -> out.writeInt(probe.crowd(in.readString(), in.readInt()));
            case ProbeStub.GATHER -> out.writeInt(probe.gather(in.readString()));
            default -> throw Dispatcher.unknown("method", method);
        }
    }
}
