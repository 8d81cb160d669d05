package example;

import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.WireInput;
import java.lang.Override;
import java.lang.Throwable;
import javax.annotation.processing.Generated;

/**
 * Answers the calls of {@link HostileHandle}, inside the worker process.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class HostileDispatcher implements Dispatcher<Hostile> {
    @Override
    public ActorType type() {
        return HostileStub.TYPE;
    }

    @Override
    public Hostile create(int constructor, WireInput in) throws Throwable {
        return switch (constructor) {
            case 0 -> new Hostile(HostileStub.OPTIONS.read(in), in.readInt(), in.readInt(),
                    in.readInt(), in.readInt());
            default -> throw Dispatcher.unknown("constructor", constructor);
        };
    }

    @Override
    public void dispatch(Hostile hostile, int method, WireInput in, Reply out) throws Throwable {
        switch (method) {
            case HostileStub.LOCALS -> out.writeInt(hostile.locals(in.readInt(), in.readInt(),
                    in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt(),
                    in.readInt(), in.readInt()));
            case HostileStub.CONSTANTS -> out.writeInt(hostile.constants(in.readInt(), in.readInt(),
                    in.readInt(), in.readInt(), in.readInt(), in.readInt()));
            case HostileStub.TYPES -> HostileStub.STRING.write(out,
                    hostile.types(HostileStub.REQUEST.read(in), HostileStub.REQUEST_2.read(in),
                    HostileStub.LIST.read(in), HostileStub.LIST_OF_STRING.read(in)));
            case HostileStub.TEXT -> out.writeString(hostile.text(in.readString(),
                    HostileStub.OPTIONS.read(in), HostileStub.CODEC_2.read(in),
                    HostileStub.VOID.read(in)));
            case HostileStub.HANDLES -> HostileStub.OVERRIDE.write(out,
                    hostile.handles(HostileStub.HANDLES_2.read(in),
                    HostileStub.Handles.LIST_OF_HOSTILE_HANDLE.read(in),
                    HostileStub.Handles.SET_OF_HOSTILE2_HANDLE.read(in)));
            case HostileStub.CODEC -> HostileStub.REQUEST_CODEC.write(out,
                    hostile.codec(HostileStub.LIST_OF_REQUEST.read(in),
                    HostileStub.LIST_OF_REQUEST_2.read(in)));
            case HostileStub.TYPE_2 -> out.writeInt(hostile.type(Codecs.INT_ARRAY.read(in)));
            case HostileStub.PAIR -> HostileStub.PAIR_2.write(out,
                    hostile.pair(HostileStub.MAP_OF_PAIRPAIR_ARRAY.read(in)));
            case HostileStub.CREATE -> out.writeInt(hostile.create(in.readInt()));
            case HostileStub.TO_STRING -> out.writeInt(hostile.toString(in.readInt()));
            case HostileStub.WAIT -> out.writeInt(hostile.wait(in.readInt(), in.readInt()));
            case HostileStub.EQUALS -> out.writeInt(hostile.equals());
            case HostileStub.ACTOR_OF -> out.writeInt(hostile.actorOf(HostileHandle.CODEC.read(in)));
            case HostileStub.NUM_CPUS -> out.writeInt(hostile.numCpus(in.readInt()));
            case HostileStub.$DOLLAR$ -> out.writeInt(hostile.$dollar$(in.readInt()));
            case HostileStub.GET_URLS -> out.writeInt(hostile.getURLs(in.readInt()));
            case HostileStub.CLOSE -> out.writeInt(hostile.close(in.readInt()));
            default -> throw Dispatcher.unknown("method", method);
        }
    }
}
