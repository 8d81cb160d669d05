package example;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Creation;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.Request;
import dev.troupe.runtime.spi.Signature;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * What travels from {@link CrawlerHandle} to {@link CrawlerDispatcher}, and back.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class CrawlerStub {
    /**
     * {@code String fetch(String)}
     */
    static final int FETCH = 1;

    /**
     * {@code String ask(String)}
     */
    static final int ASK = 2;

    /**
     * {@code int count()}
     */
    static final int COUNT = 3;

    /**
     * {@code void pause()}
     */
    static final int PAUSE = 4;

    static final ActorType TYPE = new ActorType(
            "example.Crawler",
            "example.CrawlerDispatcher",
            List.of(
                    new Signature("Crawler()", 0x0)),
            List.of(
                    new Signature("fetch(String)", 0xf9bcbccf),
                    new Signature("ask(String)", 0xf9bcbccf),
                    new Signature("count()", 0x3ede7822),
                    new Signature("pause()", 0xa09255bb)),
            CrawlerStub.class);

    private CrawlerStub() {
    }

    static ActorRef create(ActorOptions<?> options) {
        try (Creation creation = TYPE.create(options, 0)) {
            return creation.start();
        }
    }

    static ObjectRef<String> fetch(ActorRef actor, String page) {
        try (Request request = actor.request(FETCH)) {
            request.writeString(page);
            return request.send(Codecs.STRING);
        }
    }

    static ObjectRef<String> fetchByRef(ActorRef actor, ObjectRef<? extends String> page) {
        try (Request request = actor.request(FETCH)) {
            request.writeRef(Codecs.STRING, page);
            return request.send(Codecs.STRING);
        }
    }

    static ObjectRef<String> ask(ActorRef actor, String question) {
        try (Request request = actor.request(ASK)) {
            request.writeString(question);
            return request.send(Codecs.STRING);
        }
    }

    static ObjectRef<String> askByRef(ActorRef actor, ObjectRef<? extends String> question) {
        try (Request request = actor.request(ASK)) {
            request.writeRef(Codecs.STRING, question);
            return request.send(Codecs.STRING);
        }
    }

    static ObjectRef<Integer> count(ActorRef actor) {
        try (Request request = actor.request(COUNT)) {
            return request.send(Codecs.INT);
        }
    }

    static ObjectRef<Void> pause(ActorRef actor) {
        try (Request request = actor.request(PAUSE)) {
            return request.send(Codecs.VOID);
        }
    }
}
