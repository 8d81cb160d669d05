package dev.troupe.runtime.internal.control;

import dev.troupe.runtime.ActorName;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Resources;
import dev.troupe.runtime.internal.wire.Death;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Request;
import dev.troupe.runtime.spi.Signature;
import dev.troupe.runtime.spi.Transfer;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What travels to the node. */
public final class NodeStub {
    /** {@code long start(WorkerSpec, List<Transfer> handles)} */
    public static final int START = 1;

    /** {@code void kill(long actor, String by)} */
    public static final int KILL = 2;

    /** {@code void watch(int caller, long actor, List<String> signatures)} */
    public static final int WATCH = 3;

    /** {@code void withdraw(long actor)} */
    public static final int WITHDRAW = 4;

    /** {@code long announce(WorkerSpec)} */
    public static final int ANNOUNCE = 5;

    /** {@code void abandon(long actor, Death)} */
    public static final int ABANDON = 6;

    /** {@code long find(ActorName, String className, List<String> signatures)} */
    public static final int FIND = 7;

    /** {@code long existing(WorkerSpec)} */
    public static final int EXISTING = 8;

    /** {@code List<ActorName> names(String namespace)} */
    public static final int NAMES = 9;

    /** {@code Resources resources(boolean free)} */
    public static final int RESOURCES = 10;

    /** {@code NodeSnapshot snapshot()} */
    public static final int SNAPSHOT = 11;

    /** {@code void properties(int caller, Map<String, String>)} */
    public static final int PROPERTIES = 12;

    /** {@code void serving(long actor, int life)}; nobody waits for the answer, which goes to no connection. */
    public static final int SERVING = 13;

    /** {@code int killProcess(long actor, String by)} */
    public static final int KILL_PROCESS = 14;

    /** {@code String waitsFor(long actor)} */
    public static final int WAITS_FOR = 15;

    /** {@code void lookForCancelled(long actor)} */
    public static final int LOOK_FOR_CANCELLED = 24;

    /** {@code void nextActor(long actor)} */
    public static final int NEXT_ACTOR = 25;

    /** {@code NodeTimeline timeline()} */
    public static final int TIMELINE = 20;

    /** {@code void tasksWait(int process, TaskWait)} */
    public static final int TASKS_WAIT = 26;

    private static final Codec<List<ActorName>> NAME_LIST = Codecs.list(ActorNameCodec.INSTANCE);

    public static final ActorType TYPE = new ActorType(
            "Node",
            "",
            List.of(),
            Stream.of(
                            "start(WorkerSpec, List)",
                            "kill(long, String)",
                            "watch(int, long, List)",
                            "withdraw(long)",
                            "announce(WorkerSpec)",
                            "abandon(long, Death)",
                            "find(ActorName, String, List)",
                            "existing(WorkerSpec)",
                            "names(String)",
                            "resources(boolean)",
                            "snapshot()",
                            "properties(int, Map)",
                            "serving(long, int)",
                            "killProcess(long, String)",
                            "waitsFor(long)",
                            "announce(long, List)",
                            "arrived(long, long, int, boolean)",
                            "release(long, int, boolean)",
                            "mayEnd(long, long)",
                            "timeline()",
                            "begin(long, int, List)",
                            "resolve(long, Resolution, List)",
                            "full()",
                            "lookForCancelled(long)",
                            "nextActor(long)",
                            "tasksWait(int, TaskWait)")
                    .map(each -> new Signature(each, 0))
                    .toList(),
            NodeStub.class);

    private NodeStub() {}

    /**
     * Has an actor placed and its worker started; its queue exists, and begins with its constructor's arguments. Returns
     * the actor that has its name now, which is another one where that will do; fails where the name is taken.
     *
     * @param handles those that the constructor gets
     */
    public static ObjectRef<Long> start(ActorRef node, WorkerSpec spec, List<Transfer> handles) {
        try (Request request = node.request(START)) {
            spec.write(request);
            LeaseStub.write(request, handles);
            return request.send(Codecs.LONG);
        }
    }

    /** Has an actor's process killed, as {@code Troupe.kill()} does. */
    public static ObjectRef<@Nullable Void> kill(ActorRef node, long actor) {
        return kill(node, actor, "Troupe.kill()");
    }

    /** The same; messages say what did it. */
    public static ObjectRef<@Nullable Void> kill(ActorRef node, long actor, String by) {
        try (Request request = node.request(KILL)) {
            request.writeLong(actor);
            request.writeString(by);
            return request.send(Codecs.VOID);
        }
    }

    /**
     * Has an actor's process killed alone; messages say what did it. Which life of the actor that was, or -1 if it has no
     * process.
     */
    public static ObjectRef<Integer> killProcess(ActorRef node, long actor, String by) {
        try (Request request = node.request(KILL_PROCESS)) {
            request.writeLong(actor);
            request.writeString(by);
            return request.send(Codecs.INT);
        }
    }

    /** Asks for word when an actor dies, or that it is dead already, or that it is of another build. */
    public static ObjectRef<@Nullable Void> watch(ActorRef node, int caller, long actor, List<String> signatures) {
        try (Request request = node.request(WATCH)) {
            request.writeInt(caller);
            request.writeLong(actor);
            WorkerSpec.STRINGS.write(request, signatures);
            return request.send(Codecs.VOID);
        }
    }

    /** Takes an actor off those who wait for resources; one that runs is left alone. */
    public static ObjectRef<@Nullable Void> withdraw(ActorRef node, long actor) {
        try (Request request = node.request(WITHDRAW)) {
            request.writeLong(actor);
            return request.send(Codecs.VOID);
        }
    }

    /** Says that an actor will be asked for, once the arguments of its constructor are there; with its name as above. */
    public static ObjectRef<Long> announce(ActorRef node, WorkerSpec spec) {
        try (Request request = node.request(ANNOUNCE)) {
            spec.write(request);
            return request.send(Codecs.LONG);
        }
    }

    /** Has an actor look for calls that were cancelled; a task alone that waits for its worker is taken off. */
    public static ObjectRef<@Nullable Void> lookForCancelled(ActorRef node, long actor) {
        try (Request request = node.request(LOOK_FOR_CANCELLED)) {
            request.writeLong(actor);
            return request.send(Codecs.VOID);
        }
    }

    /** Says which actor the process will ask for next, if it does, and that the queue of that is there. */
    public static ObjectRef<@Nullable Void> nextActor(ActorRef node, long actor) {
        try (Request request = node.request(NEXT_ACTOR)) {
            request.writeLong(actor);
            return request.send(Codecs.VOID);
        }
    }

    /** Says how many tasks of a process wait for its workers. */
    public static ObjectRef<@Nullable Void> tasksWait(ActorRef node, int process, TaskWait wait) {
        try (Request request = node.request(TASKS_WAIT)) {
            request.writeInt(process);
            wait.write(request);
            return request.send(Codecs.VOID);
        }
    }

    /** Says that an actor that was announced will never be asked for. */
    public static ObjectRef<@Nullable Void> abandon(ActorRef node, long actor, Death death) {
        try (Request request = node.request(ABANDON)) {
            request.writeLong(actor);
            death.write(request);
            return request.send(Codecs.VOID);
        }
    }

    /** Asks what the node looks like, after all that was sent to it before. */
    public static ObjectRef<NodeSnapshot> snapshot(ActorRef node) {
        try (Request request = node.request(SNAPSHOT)) {
            return request.send(NodeSnapshot.CODEC);
        }
    }

    /** Asks what the node remembers of its actors. */
    public static ObjectRef<NodeTimeline> timeline(ActorRef node) {
        try (Request request = node.request(TIMELINE)) {
            return request.send(NodeTimeline.CODEC);
        }
    }

    /** Says what the system properties of a program are now: its next workers get them. */
    public static ObjectRef<@Nullable Void> properties(ActorRef node, int caller, Map<String, String> properties) {
        try (Request request = node.request(PROPERTIES)) {
            request.writeInt(caller);
            Origin.TEXTS.write(request, properties);
            return request.send(Codecs.VOID);
        }
    }

    /** Asks what an actor without a process waits for, and since when; empty where it waits for nothing. */
    public static ObjectRef<String> waitsFor(ActorRef node, long actor) {
        try (Request request = node.request(WAITS_FOR)) {
            request.writeLong(actor);
            return request.send(Codecs.STRING);
        }
    }

    /** Finds the actor that has a name, for a handle of this class with these signatures. */
    public static ObjectRef<Long> find(ActorRef node, ActorName name, String className, List<String> signatures) {
        try (Request request = node.request(FIND)) {
            ActorNameCodec.INSTANCE.write(request, name);
            request.writeString(className);
            WorkerSpec.STRINGS.write(request, signatures);
            return request.send(Codecs.LONG);
        }
    }

    /** Finds the actor that one would be taken for; 0 if there is none. */
    public static ObjectRef<Long> existing(ActorRef node, WorkerSpec wanted) {
        try (Request request = node.request(EXISTING)) {
            wanted.write(request);
            return request.send(Codecs.LONG);
        }
    }

    /** Asks for the names that are taken, of one namespace or of all. */
    public static ObjectRef<List<ActorName>> names(ActorRef node, @Nullable String namespace) {
        try (Request request = node.request(NAMES)) {
            request.writeString(namespace);
            return request.send(NAME_LIST);
        }
    }

    /** Asks what there is in all, or what of it is free. */
    public static ObjectRef<Resources> resources(ActorRef node, boolean free) {
        try (Request request = node.request(RESOURCES)) {
            request.writeBoolean(free);
            return request.send(ResourcesCodec.INSTANCE);
        }
    }

    /** Writes what a worker tells when a new life of an actor has begun, and it has run the constructor. */
    public static void writeServing(WireOutput out, long actor, int life) {
        out.writeLong(actor);
        out.writeInt(life);
    }

    /** Reads the name that {@link #find} asks for. */
    public static ActorName readName(WireInput in) {
        return ActorNameCodec.INSTANCE.read(in);
    }

    /** Reads a text that is no null, such as the class that {@link #find} asks for. */
    public static String readText(WireInput in) {
        return WorkerSpec.required(in.readString());
    }

    /** Writes what {@link #names} returns. */
    public static void writeNames(WireOutput out, List<ActorName> names) {
        NAME_LIST.write(out, names);
    }

    /** Writes what {@link #resources} returns. */
    public static void writeResources(WireOutput out, Resources resources) {
        ResourcesCodec.INSTANCE.write(out, resources);
    }
}
