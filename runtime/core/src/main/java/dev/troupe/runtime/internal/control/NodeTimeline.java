package dev.troupe.runtime.internal.control;

import dev.troupe.runtime.internal.control.NodeSnapshot.State;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.util.List;

/**
 * What a node remembers of its actors, those that have ended of late included. Times are those of {@link System#nanoTime()},
 * which the processes of a machine have in common.
 *
 * @param actors each with what became of it
 * @param programs who has joined the node
 */
public record NodeTimeline(List<Actor> actors, List<Program> programs) {
    /** The time of an end that has not come, and the length of what has none. */
    public static final long GOES_ON = Long.MAX_VALUE;

    /** Copies the lists. */
    public NodeTimeline {
        actors = List.copyOf(actors);
        programs = List.copyOf(programs);
    }

    /**
     * One actor.
     *
     * @param id its number in the session
     * @param display as messages name it
     * @param className its class
     * @param phases what it did, one after the other; of an actor with very many the last
     */
    public record Actor(long id, String display, String className, List<Phase> phases) {
        /** Copies the list. */
        public Actor {
            phases = List.copyOf(phases);
        }

        private void write(WireOutput out) {
            out.writeLong(id);
            out.writeString(display);
            out.writeString(className);
            PHASES.write(out, phases);
        }

        private static Actor read(WireInput in) {
            return new Actor(in.readLong(), Parts.text(in), Parts.text(in), PHASES.read(in));
        }
    }

    /**
     * A part of an actor's life: it waits ({@code PENDING}, {@code RESTARTING}), has a process ({@code ALIVE}, although its
     * constructor may run still), or is dead, which takes no time.
     *
     * @param text what it waits for; how its process ended, empty while it has not; or why it is dead
     * @param pid its process; 0 if it has none, or one that is only being started
     * @param life how often it was restarted
     * @param began since when
     * @param ended until when; {@link #GOES_ON} for that it goes on
     * @param calls of a process that is gone, what it had recorded, if that is still known
     */
    public record Phase(State state, String text, long pid, int life, long began, long ended, List<Span> calls) {
        /** Copies the list. */
        public Phase {
            calls = List.copyOf(calls);
        }

        /** The same where more is known of it. */
        public Phase with(String newText, long newPid, long newEnd, List<Span> newCalls) {
            return new Phase(state, newText, newPid, life, began, newEnd, newCalls);
        }

        private void write(WireOutput out) {
            out.writeString(state.name());
            out.writeString(text);
            out.writeLong(pid);
            out.writeInt(life);
            out.writeLong(began);
            out.writeLong(ended);
            SPANS.write(out, calls);
        }

        private static Phase read(WireInput in) {
            return new Phase(
                    State.valueOf(Parts.text(in)),
                    Parts.text(in),
                    in.readLong(),
                    in.readInt(),
                    in.readLong(),
                    in.readLong(),
                    SPANS.read(in));
        }
    }

    /**
     * What an actor's thread did.
     *
     * @param name the method, or how many calls these were
     * @param calls how many
     * @param lasted for how long; {@link #GOES_ON} for that it had not ended
     */
    public record Span(String name, int calls, long began, long lasted) {
        private void write(WireOutput out) {
            out.writeString(name);
            out.writeInt(calls);
            out.writeLong(began);
            out.writeLong(lasted);
        }

        private static Span read(WireInput in) {
            return new Span(Parts.text(in), in.readInt(), in.readLong(), in.readLong());
        }
    }

    /**
     * A program that has joined, or had.
     *
     * @param number its number as a process that calls
     * @param name its main class or jar
     * @param pid its process
     * @param began when it joined
     * @param ended when it left; {@link #GOES_ON} if it has not
     */
    public record Program(int number, String name, long pid, long began, long ended) {
        /** The same that has left. */
        public Program until(long end) {
            return new Program(number, name, pid, began, end);
        }

        private void write(WireOutput out) {
            out.writeInt(number);
            out.writeString(name);
            out.writeLong(pid);
            out.writeLong(began);
            out.writeLong(ended);
        }

        private static Program read(WireInput in) {
            return new Program(in.readInt(), Parts.text(in), in.readLong(), in.readLong(), in.readLong());
        }
    }

    private static final Codec<List<Span>> SPANS = Parts.list(Span::write, Span::read);
    private static final Codec<List<Phase>> PHASES = Parts.list(Phase::write, Phase::read);
    private static final Codec<List<Actor>> ACTORS = Parts.list(Actor::write, Actor::read);
    private static final Codec<List<Program>> PROGRAMS = Parts.list(Program::write, Program::read);

    /** How it travels. */
    static final Codec<NodeTimeline> CODEC = new Codec<>() {
        @Override
        public void write(WireOutput out, NodeTimeline value) {
            ACTORS.write(out, value.actors);
            PROGRAMS.write(out, value.programs);
        }

        @Override
        public NodeTimeline read(WireInput in) {
            return new NodeTimeline(ACTORS.read(in), PROGRAMS.read(in));
        }
    };

    public void write(WireOutput out) {
        CODEC.write(out, this);
    }
}
