package dev.troupe.runtime.processes;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.CallGroup;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Creation;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.Request;
import dev.troupe.runtime.spi.Signature;
import dev.troupe.runtime.spi.TypedHandle;
import dev.troupe.runtime.spi.WireInput;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** A {@link Team} in a process of its own, with all that would be generated for it. */
@NullUnmarked // As generated.
final class TeamHandle extends TypedHandle<Team> {
    private static final int MEET = 1;
    private static final int AWAIT = 2;
    private static final int AWAIT_IN_GROUP = 3;
    private static final int COUNT = 4;
    private static final int COUNT_IN_GROUP = 5;
    private static final int NOTE = 6;
    private static final int BEGUN = 7;
    private static final int MOST = 8;
    private static final int PROMISE = 9;
    private static final int FULFIL = 10;
    private static final int REENTER = 11;
    private static final int EXIT = 12;
    private static final int FAIL = 13;
    private static final int CONTEXT = 14;
    private static final int HAND = 15;
    private static final int ECHO = 16;
    private static final int PROMISE_IN_GROUP = 17;
    private static final int BOTH = 18;
    private static final int THROUGH = 19;
    private static final int CHAT_IN_GROUP = 20;
    private static final int PROMISES = 21;
    private static final int THREADS = 22;
    private static final int ME = 23;
    private static final int ME_AS_PROBE = 24;

    private static final ActorType TYPE = type(TeamDispatcher.class);
    private static final ActorType GROUPED = type(GroupedDispatcher.class);
    private static final Codec<List<Integer>> NUMBERS = Codecs.list(Codecs.BOXED_INT);

    static final Codec<TeamHandle> CODEC = Codecs.handle(TYPE, TeamHandle::new);

    private TeamHandle(ActorRef actor) {
        super(actor);
    }

    private static ActorType type(Class<?> dispatcher) {
        return new ActorType(
                Team.class.getName(),
                dispatcher.getName(),
                List.of(new Signature("Team(String)", 0)),
                Stream.of(
                                "meet(int)",
                                "await(int, String)",
                                "awaitInGroup(int, String)",
                                "count()",
                                "countInGroup()",
                                "note(int, int)",
                                "begun()",
                                "most()",
                                "promise(String)",
                                "fulfil(String)",
                                "reenter(TeamHandle, TeamHandle, int)",
                                "exit()",
                                "fail(String)",
                                "context()",
                                "hand(ProbeHandle)",
                                "echo(byte[])",
                                "promiseInGroup(String)",
                                "both(TeamHandle, TeamHandle)",
                                "through(TeamHandle, String)",
                                "chatInGroup(TeamHandle, String)",
                                "promises()",
                                "threads()",
                                "me()",
                                "meAsProbe()")
                        .map(each -> new Signature(each, 0))
                        .toList(),
                TeamHandle.class);
    }

    /** One that runs so many calls at once, and has no CPU. */
    static TeamHandle of(int calls) {
        return options().maxConcurrency(calls).numCpus(0).remote("");
    }

    /** One with a group of two for what waits, and one of one for what counts; it has no CPU. */
    static TeamHandle grouped() {
        return new Options(GROUPED).numCpus(0).remote("");
    }

    static Options options() {
        return new Options(TYPE);
    }

    static TeamHandle self() {
        return new TeamHandle(TYPE.self());
    }

    ObjectRef<Boolean> meet(int party) {
        try (Request request = actor.request(MEET)) {
            request.writeInt(party);
            return request.send(Codecs.BOOLEAN);
        }
    }

    ObjectRef<Integer> await(int number, Object file) {
        return await(AWAIT, number, file);
    }

    ObjectRef<Integer> awaitInGroup(int number, Object file) {
        return await(AWAIT_IN_GROUP, number, file);
    }

    private ObjectRef<Integer> await(int method, int number, Object file) {
        try (Request request = actor.request(method)) {
            request.writeInt(number);
            request.writeString(file.toString());
            return request.send(Codecs.INT);
        }
    }

    ObjectRef<Integer> count() {
        return call(COUNT, Codecs.INT);
    }

    ObjectRef<Integer> countInGroup() {
        return call(COUNT_IN_GROUP, Codecs.INT);
    }

    ObjectRef<Integer> note(int number, int micros) {
        try (Request request = actor.request(NOTE)) {
            request.writeInt(number);
            request.writeInt(micros);
            return request.send(Codecs.INT);
        }
    }

    ObjectRef<Integer> note(ObjectRef<? extends Integer> number, int micros) {
        try (Request request = actor.request(NOTE)) {
            request.writeRef(Codecs.INT, number);
            request.writeInt(micros);
            return request.send(Codecs.INT);
        }
    }

    ObjectRef<List<Integer>> begun() {
        return call(BEGUN, NUMBERS);
    }

    ObjectRef<Integer> most() {
        return call(MOST, Codecs.INT);
    }

    ObjectRef<String> promise(String text) {
        return call(PROMISE, text, Codecs.STRING);
    }

    ObjectRef<String> promiseInGroup(String text) {
        return call(PROMISE_IN_GROUP, text, Codecs.STRING);
    }

    ObjectRef<Integer> promises() {
        return call(PROMISES, Codecs.INT);
    }

    ObjectRef<Integer> fulfil(String how) {
        return call(FULFIL, how, Codecs.INT);
    }

    ObjectRef<Integer> reenter(TeamHandle next, TeamHandle afterNext, int depth) {
        try (Request request = actor.request(REENTER)) {
            CODEC.write(request, next);
            CODEC.write(request, afterNext);
            request.writeInt(depth);
            return request.send(Codecs.INT);
        }
    }

    ObjectRef<Integer> both(TeamHandle one, TeamHandle other) {
        try (Request request = actor.request(BOTH)) {
            CODEC.write(request, one);
            CODEC.write(request, other);
            return request.send(Codecs.INT);
        }
    }

    ObjectRef<Integer> through(TeamHandle next, Object file) {
        return call(THROUGH, next, file);
    }

    ObjectRef<Integer> chatInGroup(TeamHandle next, Object file) {
        return call(CHAT_IN_GROUP, next, file);
    }

    private ObjectRef<Integer> call(int method, TeamHandle next, Object file) {
        try (Request request = actor.request(method)) {
            CODEC.write(request, next);
            request.writeString(file.toString());
            return request.send(Codecs.INT);
        }
    }

    ObjectRef<Void> exit() {
        return call(EXIT, Codecs.VOID);
    }

    ObjectRef<Void> fail(String how) {
        return call(FAIL, how, Codecs.VOID);
    }

    ObjectRef<String> context() {
        return call(CONTEXT, Codecs.STRING);
    }

    ObjectRef<String> threads() {
        return call(THREADS, Codecs.STRING);
    }

    ObjectRef<TeamHandle> me() {
        return call(ME, CODEC);
    }

    /** Fails, because it is none. */
    ObjectRef<ProbeHandle> meAsProbe() {
        return call(ME_AS_PROBE, ProbeHandle.CODEC);
    }

    ObjectRef<ProbeHandle> hand(ProbeHandle handle) {
        try (Request request = actor.request(HAND)) {
            ProbeHandle.CODEC.write(request, handle);
            return request.send(ProbeHandle.CODEC);
        }
    }

    ObjectRef<byte[]> echo(byte[] bytes) {
        try (Request request = actor.request(ECHO)) {
            Codecs.BYTE_ARRAY.write(request, bytes);
            return request.send(Codecs.BYTE_ARRAY);
        }
    }

    private <T> ObjectRef<T> call(int method, Codec<T> result) {
        try (Request request = actor.request(method)) {
            return request.send(result);
        }
    }

    private <T> ObjectRef<T> call(int method, String argument, Codec<T> result) {
        try (Request request = actor.request(method)) {
            request.writeString(argument);
            return request.send(result);
        }
    }

    /** What one needs. */
    static final class Options extends ActorOptions<Options> {
        private final ActorType type;

        private Options(ActorType type) {
            this.type = type;
        }

        @Override
        protected Options self() {
            return this;
        }

        TeamHandle remote(String diary) {
            try (Creation creation = type.create(this, 0)) {
                creation.writeString(diary);
                return new TeamHandle(creation.start());
            }
        }
    }

    /** Answers the calls, inside the worker process. */
    static class TeamDispatcher implements Dispatcher<Team> {
        @Override
        public ActorType type() {
            return TYPE;
        }

        @Override
        public Team create(int constructor, WireInput in) {
            return new Team(in.readString());
        }

        @Override
        public void dispatch(Team team, int method, WireInput in, Reply out) throws Throwable {
            switch (method) {
                case MEET -> out.writeBoolean(team.meet(in.readInt()));
                case AWAIT -> out.writeInt(team.await(in.readInt(), in.readString()));
                case AWAIT_IN_GROUP -> out.writeInt(team.awaitInGroup(in.readInt(), in.readString()));
                case COUNT -> out.writeInt(team.count());
                case COUNT_IN_GROUP -> out.writeInt(team.countInGroup());
                case NOTE -> out.writeInt(team.note(in.readInt(), in.readInt()));
                case BEGUN -> NUMBERS.write(out, team.begun());
                case MOST -> out.writeInt(team.most());
                case PROMISE -> out.later(Codecs.STRING, team.promise(in.readString()));
                case PROMISE_IN_GROUP -> out.later(Codecs.STRING, team.promiseInGroup(in.readString()));
                case PROMISES -> out.writeInt(team.promises());
                case FULFIL -> out.writeInt(team.fulfil(in.readString()));
                case REENTER -> out.writeInt(team.reenter(CODEC.read(in), CODEC.read(in), in.readInt()));
                case BOTH -> out.writeInt(team.both(CODEC.read(in), CODEC.read(in)));
                case THROUGH -> out.writeInt(team.through(CODEC.read(in), in.readString()));
                case CHAT_IN_GROUP -> out.writeInt(team.chatInGroup(CODEC.read(in), in.readString()));
                case EXIT -> team.exit();
                case FAIL -> team.fail(in.readString());
                case CONTEXT -> out.writeString(team.context());
                case THREADS -> out.writeString(team.threads());
                case ME -> CODEC.write(out, self());
                case ME_AS_PROBE -> ProbeHandle.CODEC.write(out, ProbeHandle.self());
                case HAND -> ProbeHandle.CODEC.write(out, team.hand(ProbeHandle.CODEC.read(in)));
                case ECHO -> Codecs.BYTE_ARRAY.write(out, team.echo(Codecs.BYTE_ARRAY.read(in)));
                default -> throw Dispatcher.unknown("method", method);
            }
        }
    }

    /** The same with groups. */
    static final class GroupedDispatcher extends TeamDispatcher {
        @Override
        public List<CallGroup> groups() {
            return List.of(
                    CallGroup.of("wait", 2, AWAIT_IN_GROUP, PROMISE_IN_GROUP, CHAT_IN_GROUP),
                    CallGroup.of("count", 1, COUNT_IN_GROUP));
        }
    }
}
