package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.internal.control.NodeSnapshot;
import dev.troupe.runtime.internal.control.NodeTimeline;
import dev.troupe.runtime.internal.control.Origin;
import dev.troupe.runtime.internal.node.process.OwnOrigin;
import dev.troupe.runtime.internal.wire.ActorId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * The processes that call, each by its number, and for which program it runs: the programs that have joined, and the
 * workers that run for them or for other workers. What is not known belongs to the program in which the node lives. Only
 * for the node's thread.
 */
final class Callers {
    private static final int REMEMBERED = 100;
    private static final int REMEMBERED_NAMES = 10_000;

    private int last = ActorId.DRIVER;
    private final Set<Integer> live = new HashSet<>(Set.of(ActorId.DRIVER));
    private final Map<Integer, Origin> programs = new TreeMap<>();
    private final Map<Integer, Origin> workers = new HashMap<>();
    private final Map<Integer, String> names = new LinkedHashMap<>();
    private final List<NodeTimeline.Program> history = new ArrayList<>();

    /** A program has joined; returns its number. */
    int program(Origin origin) {
        int number = next();
        programs.put(number, origin);
        history.add(new NodeTimeline.Program(
                number, origin.program(), origin.pid(), System.nanoTime(), NodeTimeline.GOES_ON));
        if (history.size() > REMEMBERED) {
            history.remove(0);
        }
        return number;
    }

    /** A worker is being started for a program, and for an actor of this name; returns its number. */
    int worker(Origin origin, String actor) {
        int number = next();
        names.put(number, actor);
        if (names.size() > REMEMBERED_NAMES) {
            names.remove(names.keySet().iterator().next());
        }
        if (!origin.isThisProcess()) {
            workers.put(number, origin);
        }
        return number;
    }

    private int next() {
        last++;
        live.add(last);
        return last;
    }

    /** Whether it may ask for something still. */
    boolean isLive(int number) {
        return live.contains(number);
    }

    /** It asks for nothing any more; what it was like is still known. */
    void ends(int number) {
        live.remove(number);
    }

    /** It is gone. */
    void gone(int number) {
        live.remove(number);
        if (programs.remove(number) != null) {
            history.replaceAll(each -> each.number() == number ? each.until(System.nanoTime()) : each);
        }
        workers.remove(number);
    }

    /** The programs that have joined, those that are gone included, of the last so many. */
    List<NodeTimeline.Program> history() {
        return history;
    }

    /** What the workers are like that a process asks for now. */
    Origin origin(int number) {
        Origin program = programs.get(number);
        Origin known = program != null ? program : workers.get(number);
        return known != null ? known : OwnOrigin.now();
    }

    /** A program has changed its properties. */
    void properties(int number, Map<String, String> properties) {
        programs.computeIfPresent(number, (same, origin) -> origin.withProperties(properties));
    }

    /** The number of the program that something runs for; empty where that is the node's own, or gone. */
    OptionalInt numberOf(Origin origin) {
        return programs.entrySet().stream()
                .filter(each -> each.getValue().pid() == origin.pid())
                .mapToInt(Map.Entry::getKey)
                .findFirst();
    }

    /** The program as messages name it. */
    String describe(int number) {
        Origin program = programs.get(number);
        return program == null ? "a program" : program.program() + " (process " + program.pid() + ")";
    }

    /** Any process as messages name it, also one that is gone. */
    String describeProcess(int number) {
        String actor = names.get(number);
        return actor == null ? describe(number) : actor;
    }

    List<NodeSnapshot.Program> programs() {
        return programs.entrySet().stream()
                .map(each -> new NodeSnapshot.Program(
                        each.getKey(),
                        each.getValue().program(),
                        each.getValue().pid()))
                .toList();
    }
}
