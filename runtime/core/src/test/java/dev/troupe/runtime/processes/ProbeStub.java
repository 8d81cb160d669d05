package dev.troupe.runtime.processes;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Creation;
import dev.troupe.runtime.spi.Request;
import dev.troupe.runtime.spi.Signature;
import java.util.List;

/** What travels from {@link ProbeHandle} to {@link ProbeDispatcher}, and back. */
final class ProbeStub {
    static final int ADD = 1;
    static final int ECHO = 2;
    static final int PID = 3;
    static final int FAIL = 4;
    static final int PRINT = 5;
    static final int AWAIT_FILE = 6;
    static final int SPAWN = 7;
    static final int FACTS = 8;
    static final int MEET = 9;
    static final int ASK = 10;
    static final int FLOOD = 11;
    static final int CHILD = 12;
    static final int TEXT = 13;
    static final int CONCAT = 14;
    static final int PROMISE = 15;
    static final int FULFIL = 16;
    static final int FORGET = 17;
    static final int HAND = 18;
    static final int RELAY = 19;
    static final int GREET = 20;
    static final int MET = 21;
    static final int MET_AND_MORE = 22;
    static final int CROWD = 23;
    static final int GATHER = 24;
    static final Codec<List<String>> STRINGS = Codecs.list(Codecs.STRING);
    static final ActorType TYPE = new ActorType(
            "dev.troupe.runtime.processes.Probe",
            "dev.troupe.runtime.processes.ProbeDispatcher",
            List.of(new Signature("Probe(String)", 0), new Signature("Probe(ProbeHandle, String)", 0)),
            List.of(
                    new Signature("add(int)", 0),
                    new Signature("echo(byte[])", 0),
                    new Signature("pid()", 0),
                    new Signature("fail(String)", 0),
                    new Signature("print(String, String)", 0),
                    new Signature("awaitFile(String)", 0),
                    new Signature("spawn()", 0),
                    new Signature("facts()", 0),
                    new Signature("meet(ProbeHandle)", 0),
                    new Signature("ask(int)", 0),
                    new Signature("flood(int)", 0),
                    new Signature("child()", 0),
                    new Signature("text(String)", 0),
                    new Signature("concat(String, int, String)", 0),
                    new Signature("promise(String)", 0),
                    new Signature("fulfil(String)", 0),
                    new Signature("forget()", 0),
                    new Signature("hand(ProbeHandle)", 0),
                    new Signature("relay(int)", 0),
                    new Signature("greet(ProbeHandle, String)", 0),
                    new Signature("met(String)", 0),
                    new Signature("metAndMore(String)", 0),
                    new Signature("crowd(String, int)", 0),
                    new Signature("gather(String)", 0)),
            ProbeStub.class);

    private ProbeStub() {}

    static ActorRef create(ActorOptions<?> options, String onClose) {
        try (Creation creation = TYPE.create(options, 0)) {
            creation.writeString(onClose);
            return creation.start();
        }
    }

    static ObjectRef<Integer> add(ActorRef actor, int amount) {
        try (Request request = actor.request(ADD)) {
            request.writeInt(amount);
            return request.send(Codecs.INT);
        }
    }

    static ActorRef create(ActorOptions<?> options, ObjectRef<? extends String> onClose) {
        try (Creation creation = TYPE.create(options, 0)) {
            creation.writeRef(Codecs.STRING, onClose);
            return creation.start();
        }
    }

    static ActorRef create(ActorOptions<?> options, ProbeHandle other, ObjectRef<? extends String> onClose) {
        try (Creation creation = TYPE.create(options, 1)) {
            ProbeHandle.CODEC.write(creation, other);
            creation.writeRef(Codecs.STRING, onClose);
            return creation.start();
        }
    }

    static ActorRef create(ActorOptions<?> options, ProbeHandle other) {
        try (Creation creation = TYPE.create(options, 1)) {
            ProbeHandle.CODEC.write(creation, other);
            creation.writeString("");
            return creation.start();
        }
    }

    static ObjectRef<Integer> add(ActorRef actor, ObjectRef<? extends Integer> amount) {
        try (Request request = actor.request(ADD)) {
            request.writeRef(Codecs.INT, amount);
            return request.send(Codecs.INT);
        }
    }

    static ObjectRef<byte[]> echo(ActorRef actor, byte[] bytes) {
        try (Request request = actor.request(ECHO)) {
            Codecs.BYTE_ARRAY.write(request, bytes);
            return request.send(Codecs.BYTE_ARRAY);
        }
    }

    static ObjectRef<Long> pid(ActorRef actor) {
        try (Request request = actor.request(PID)) {
            return request.send(Codecs.LONG);
        }
    }

    static ObjectRef<Void> fail(ActorRef actor, String how) {
        try (Request request = actor.request(FAIL)) {
            request.writeString(how);
            return request.send(Codecs.VOID);
        }
    }

    static ObjectRef<Void> print(ActorRef actor, String toOut, String toErr) {
        try (Request request = actor.request(PRINT)) {
            request.writeString(toOut);
            request.writeString(toErr);
            return request.send(Codecs.VOID);
        }
    }

    static ObjectRef<Void> awaitFile(ActorRef actor, String file) {
        try (Request request = actor.request(AWAIT_FILE)) {
            request.writeString(file);
            return request.send(Codecs.VOID);
        }
    }

    static ObjectRef<List<String>> spawn(ActorRef actor) {
        try (Request request = actor.request(SPAWN)) {
            return request.send(STRINGS);
        }
    }

    static ObjectRef<List<String>> facts(ActorRef actor) {
        try (Request request = actor.request(FACTS)) {
            return request.send(STRINGS);
        }
    }

    static ObjectRef<Void> meet(ActorRef actor, ProbeHandle other) {
        try (Request request = actor.request(MEET)) {
            ProbeHandle.CODEC.write(request, other);
            return request.send(Codecs.VOID);
        }
    }

    static ObjectRef<Integer> ask(ActorRef actor, int times) {
        try (Request request = actor.request(ASK)) {
            request.writeInt(times);
            return request.send(Codecs.INT);
        }
    }

    static ObjectRef<Integer> gather(ActorRef actor, String how) {
        try (Request request = actor.request(GATHER)) {
            request.writeString(how);
            return request.send(Codecs.INT);
        }
    }

    static ObjectRef<Integer> flood(ActorRef actor, int millis) {
        try (Request request = actor.request(FLOOD)) {
            request.writeInt(millis);
            return request.send(Codecs.INT);
        }
    }

    static ObjectRef<Integer> crowd(ActorRef actor, String directory, int millis) {
        try (Request request = actor.request(CROWD)) {
            request.writeString(directory);
            request.writeInt(millis);
            return request.send(Codecs.INT);
        }
    }

    static ObjectRef<ProbeHandle> child(ActorRef actor) {
        try (Request request = actor.request(CHILD)) {
            return request.send(ProbeHandle.CODEC);
        }
    }

    static ObjectRef<String> text(ActorRef actor, String text) {
        try (Request request = actor.request(TEXT)) {
            request.writeString(text);
            return request.send(Codecs.STRING);
        }
    }

    static ObjectRef<String> concat(
            ActorRef actor,
            ObjectRef<? extends String> head,
            ObjectRef<? extends Integer> number,
            ObjectRef<? extends String> tail) {
        try (Request request = actor.request(CONCAT)) {
            request.writeRef(Codecs.STRING, head);
            request.writeRef(Codecs.INT, number);
            request.writeRef(Codecs.STRING, tail);
            return request.send(Codecs.STRING);
        }
    }

    static ObjectRef<String> promise(ActorRef actor, String text) {
        try (Request request = actor.request(PROMISE)) {
            request.writeString(text);
            return request.send(Codecs.STRING);
        }
    }

    static ObjectRef<Void> forget(ActorRef actor) {
        try (Request request = actor.request(FORGET)) {
            return request.send(Codecs.VOID);
        }
    }

    static ObjectRef<ProbeHandle> hand(ActorRef actor, ProbeHandle handle) {
        try (Request request = actor.request(HAND)) {
            ProbeHandle.CODEC.write(request, handle);
            return request.send(ProbeHandle.CODEC);
        }
    }

    static ObjectRef<ProbeHandle> hand(ActorRef actor, ObjectRef<? extends ProbeHandle> handle) {
        try (Request request = actor.request(HAND)) {
            request.writeRef(ProbeHandle.CODEC, handle);
            return request.send(ProbeHandle.CODEC);
        }
    }

    static ObjectRef<Integer> relay(ActorRef actor, int times) {
        try (Request request = actor.request(RELAY)) {
            request.writeInt(times);
            return request.send(Codecs.INT);
        }
    }

    static ObjectRef<String> greet(ActorRef actor, ProbeHandle other, ObjectRef<? extends String> text) {
        try (Request request = actor.request(GREET)) {
            ProbeHandle.CODEC.write(request, other);
            request.writeRef(Codecs.STRING, text);
            return request.send(Codecs.STRING);
        }
    }

    static ObjectRef<ProbeHandle> met(ActorRef actor, int method, String file) {
        try (Request request = actor.request(method)) {
            request.writeString(file);
            return request.send(ProbeHandle.CODEC);
        }
    }

    static ObjectRef<Void> fulfil(ActorRef actor, String how) {
        try (Request request = actor.request(FULFIL)) {
            request.writeString(how);
            return request.send(Codecs.VOID);
        }
    }
}
