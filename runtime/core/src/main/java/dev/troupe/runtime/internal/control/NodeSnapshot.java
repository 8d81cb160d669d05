package dev.troupe.runtime.internal.control;

import dev.troupe.runtime.ActorName;
import dev.troupe.runtime.Demand;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a node looked like at one moment.
 *
 * @param actors who waits or runs
 * @param dead who has ended, of the last so many; the latest is the last
 * @param total all that the node has
 * @param free what of it is not held
 * @param resources the same, resource by resource
 * @param programs who has joined the node
 * @param tasks those that wait for a worker of their process
 */
public record NodeSnapshot(
        List<Actor> actors,
        List<Actor> dead,
        String total,
        String free,
        List<Resource> resources,
        List<Program> programs,
        List<Tasks> tasks) {
    /** Copies the lists. */
    public NodeSnapshot {
        actors = List.copyOf(actors);
        dead = List.copyOf(dead);
        resources = List.copyOf(resources);
        programs = List.copyOf(programs);
        tasks = List.copyOf(tasks);
    }

    /** What an actor is doing. */
    public enum State {
        /** It waits for its first process. */
        PENDING,
        /** It has a process, or a new one that it has told of itself. */
        ALIVE,
        /** Its process has died, and the next one is waited for. */
        RESTARTING,
        /** It has ended. */
        DEAD
    }

    /**
     * One actor.
     *
     * @param id its number in the session
     * @param display as messages name it
     * @param name what it was called; null if nothing
     * @param pid its process; 0 while it waits
     * @param demand what it holds, or waits for
     * @param log its log file; null while it waits
     * @param className its class
     * @param state what it is doing
     * @param restarts how often it was restarted
     * @param detached whether it outlives the program that created it
     * @param callCpus how many CPUs its calls have now, of one that holds none for life
     * @param sinceMillis since when it waits, runs or is dead, in milliseconds since 1970
     * @param waitsFor what it waits for; null when it does not
     * @param death why it has ended, after its name; null when it has not
     */
    public record Actor(
            long id,
            String display,
            @Nullable ActorName name,
            long pid,
            Demand demand,
            @Nullable Path log,
            String className,
            State state,
            int restarts,
            boolean detached,
            int callCpus,
            long sinceMillis,
            @Nullable String waitsFor,
            @Nullable String death) {
        /** Whether it holds what it demands, also while it is restarted. */
        public boolean isPlaced() {
            return state == State.ALIVE || state == State.RESTARTING;
        }

        /** The same that waits for something, or has ended for a reason. */
        public Actor with(@Nullable String waitedFor, @Nullable String reason) {
            return new Actor(
                    id,
                    display,
                    name,
                    pid,
                    demand,
                    log,
                    className,
                    state,
                    restarts,
                    detached,
                    callCpus,
                    sinceMillis,
                    waitedFor,
                    reason);
        }

        private void write(WireOutput out) {
            out.writeLong(id);
            out.writeString(display);
            ActorNameCodec.INSTANCE.write(out, name);
            out.writeLong(pid);
            WorkerSpec.writeDemand(out, demand);
            out.writeString(log == null ? null : log.toString());
            out.writeString(className);
            out.writeString(state.name());
            out.writeInt(restarts);
            out.writeBoolean(detached);
            out.writeInt(callCpus);
            out.writeLong(sinceMillis);
            out.writeString(waitsFor);
            out.writeString(death);
        }

        private static Actor read(WireInput in) {
            return new Actor(
                    in.readLong(),
                    Parts.text(in),
                    ActorNameCodec.INSTANCE.read(in),
                    in.readLong(),
                    WorkerSpec.readDemand(in),
                    path(in.readString()),
                    Parts.text(in),
                    State.valueOf(Parts.text(in)),
                    in.readInt(),
                    in.readBoolean(),
                    in.readInt(),
                    in.readLong(),
                    in.readString(),
                    in.readString());
        }

        private static @Nullable Path path(@Nullable String text) {
            return text == null ? null : Path.of(text);
        }
    }

    /**
     * One resource.
     *
     * @param name {@code CPU}, {@code GPU}, {@code memory} (in bytes) or a custom one
     * @param total all that there is
     * @param free what of it is not held
     */
    public record Resource(String name, double total, double free) {
        private void write(WireOutput out) {
            out.writeString(name);
            out.writeDouble(total);
            out.writeDouble(free);
        }

        private static Resource read(WireInput in) {
            return new Resource(Parts.text(in), in.readDouble(), in.readDouble());
        }
    }

    /**
     * A program that has joined.
     *
     * @param number its number as a process that calls
     * @param name its main class or jar
     * @param pid its process
     */
    public record Program(int number, String name, long pid) {
        private void write(WireOutput out) {
            out.writeInt(number);
            out.writeString(name);
            out.writeLong(pid);
        }

        private static Program read(WireInput in) {
            return new Program(in.readInt(), Parts.text(in), in.readLong());
        }
    }

    /**
     * Tasks of one process that wait for one of its workers, where none was begun for a second.
     *
     * @param process who has called them
     * @param number its number as a process that calls
     * @param count how many wait
     * @param sinceMillis since when none was begun, in milliseconds since 1970
     * @param waitsFor for what, and who has it
     */
    public record Tasks(String process, int number, int count, long sinceMillis, String waitsFor) {
        private void write(WireOutput out) {
            out.writeString(process);
            out.writeInt(number);
            out.writeInt(count);
            out.writeLong(sinceMillis);
            out.writeString(waitsFor);
        }

        private static Tasks read(WireInput in) {
            return new Tasks(Parts.text(in), in.readInt(), in.readInt(), in.readLong(), Parts.text(in));
        }
    }

    /** How it travels. */
    static final Codec<NodeSnapshot> CODEC = new Codec<>() {
        private final Codec<List<Actor>> actors = Parts.list(Actor::write, Actor::read);
        private final Codec<List<Resource>> resources = Parts.list(Resource::write, Resource::read);
        private final Codec<List<Program>> programs = Parts.list(Program::write, Program::read);
        private final Codec<List<Tasks>> tasks = Parts.list(Tasks::write, Tasks::read);

        @Override
        public void write(WireOutput out, NodeSnapshot value) {
            actors.write(out, value.actors);
            actors.write(out, value.dead);
            out.writeString(value.total);
            out.writeString(value.free);
            resources.write(out, value.resources);
            programs.write(out, value.programs);
            tasks.write(out, value.tasks);
        }

        @Override
        public NodeSnapshot read(WireInput in) {
            return new NodeSnapshot(
                    actors.read(in),
                    actors.read(in),
                    Parts.text(in),
                    Parts.text(in),
                    resources.read(in),
                    programs.read(in),
                    tasks.read(in));
        }
    };

    public void write(WireOutput out) {
        CODEC.write(out, this);
    }
}
