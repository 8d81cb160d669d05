package example;

import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.CallGroup;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.WireInput;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Answers the calls of {@link CrawlerHandle}, inside the worker process.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class CrawlerDispatcher implements Dispatcher<Crawler> {
    @Override
    public ActorType type() {
        return CrawlerStub.TYPE;
    }

    @Override
    public List<CallGroup> groups() {
        return List.of(CallGroup.of("io", 4, CrawlerStub.FETCH, CrawlerStub.ASK),
                CallGroup.of("count", 1, CrawlerStub.COUNT));
    }

    @Override
    public Crawler create(int constructor, WireInput in) throws Throwable {
        return switch (constructor) {
            case 0 -> new Crawler();
            default -> throw Dispatcher.unknown("constructor", constructor);
        };
    }

    @Override
    public void dispatch(Crawler crawler, int method, WireInput in, Reply out) throws Throwable {
        switch (method) {
            case CrawlerStub.FETCH -> out.writeString(crawler.fetch(in.readString()));
            case CrawlerStub.ASK -> out.later(Codecs.STRING, crawler.ask(in.readString()));
            case CrawlerStub.COUNT -> out.writeInt(crawler.count());
            case CrawlerStub.PAUSE -> crawler.pause();
            default -> throw Dispatcher.unknown("method", method);
        }
    }
}
