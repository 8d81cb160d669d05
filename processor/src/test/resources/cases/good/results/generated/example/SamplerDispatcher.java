package example;

import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.WireInput;
import javax.annotation.processing.Generated;

/**
 * Answers the calls of {@link SamplerHandle}, inside the worker process.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class SamplerDispatcher implements Dispatcher<Sampler> {
    @Override
    public ActorType type() {
        return SamplerStub.TYPE;
    }

    @Override
    public Sampler create(int constructor, WireInput in) throws Throwable {
        return switch (constructor) {
            case 0 -> new Sampler(in.readInt());
            default -> throw Dispatcher.unknown("constructor", constructor);
        };
    }

    @Override
    public void dispatch(Sampler sampler, int method, WireInput in, Reply out) throws Throwable {
        switch (method) {
            case SamplerStub.SPLIT -> SamplerStub.SPLIT_2.write(out, sampler.split(in.readInt()));
            case SamplerStub.SPLIT_LATER -> out.later(SamplerStub.SPLIT_2, sampler.splitLater());
            case SamplerStub.WITH -> sampler.with(in.readString());
            case SamplerStub.ASK -> out.later(Codecs.STRING, sampler.ask(in.readString(),
                    in.readInt()));
            case SamplerStub.FINISH -> out.later(Codecs.VOID, sampler.finish());
            case SamplerStub.DRAW -> out.stream(Codecs.BOXED_INT, sampler.draw(in.readInt()));
            case SamplerStub.WORDS -> out.stream(Codecs.STRING, sampler.words());
            case SamplerStub.NUMBERS -> out.stream(Codecs.BOXED_LONG, sampler.numbers());
            case SamplerStub.ADD_LONG -> out.writeLong(sampler.add(in.readLong()));
            case SamplerStub.ADD_DOUBLE -> out.writeDouble(sampler.add(in.readDouble()));
            case SamplerStub.JOIN -> out.writeString(sampler.join(in.readString(), in.readInt(),
                    in.readString(), Codecs.BOOLEAN_ARRAY.read(in)));
            default -> throw Dispatcher.unknown("method", method);
        }
    }
}
