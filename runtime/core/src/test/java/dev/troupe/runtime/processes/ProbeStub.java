package dev.troupe.runtime.processes;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Creation;
import dev.troupe.runtime.spi.Request;
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
    static final Codec<List<String>> STRINGS = Codecs.list(Codecs.STRING);
    static final ActorType TYPE = new ActorType(
            "dev.troupe.runtime.processes.Probe",
            "dev.troupe.runtime.processes.ProbeDispatcher",
            List.of(
                    "Probe(String)",
                    "add(int)",
                    "echo(byte[])",
                    "pid()",
                    "fail(String)",
                    "print(String, String)",
                    "awaitFile(String)",
                    "spawn()",
                    "facts()",
                    "meet(ProbeHandle)",
                    "ask(int)",
                    "flood(int)",
                    "child()"),
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

    static ObjectRef<Integer> flood(ActorRef actor, int millis) {
        try (Request request = actor.request(FLOOD)) {
            request.writeInt(millis);
            return request.send(Codecs.INT);
        }
    }

    static ObjectRef<ProbeHandle> child(ActorRef actor) {
        try (Request request = actor.request(CHILD)) {
            return request.send(ProbeHandle.CODEC);
        }
    }
}
