package dev.troupe.cli;

import dev.troupe.runtime.internal.control.NodeSnapshot;
import dev.troupe.runtime.internal.door.RunningNode;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what a node has, who holds it, and who waits for it. */
@Command(
        name = "status",
        description = "Shows what a node has, who holds it, and who waits for it.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Runnable {
    @Mixin
    private NodeOption node = new NodeOption();

    @Mixin
    private Output output = new Output();

    /** Made by picocli. */
    StatusCommand() {}

    /** The names of the components are those of the JSON. */
    record Status(
            NodeRow node,
            List<NodeSnapshot.Resource> resources,
            List<Holder> holders,
            List<NodeSnapshot.Program> programs,
            List<ActorRow> actors,
            List<TasksRow> tasks) {}

    /** One that holds what no other can have meanwhile. */
    record Holder(String actor, @Nullable String name, Map<String, Double> resources) {
        static List<Holder> of(List<NodeSnapshot.Actor> actors) {
            return actors.stream()
                    .filter(NodeSnapshot.Actor::isPlaced)
                    .map(ActorRow::of)
                    .filter(each -> !each.resources().isEmpty())
                    .map(each -> new Holder(each.actor(), each.name(), each.resources()))
                    .toList();
        }
    }

    /** Tasks of one process that wait in it. */
    record TasksRow(String process, int number, int waiting, String since, String waitsFor) {
        static TasksRow of(NodeSnapshot.Tasks tasks) {
            return new TasksRow(
                    tasks.process(),
                    tasks.number(),
                    tasks.count(),
                    Instant.ofEpochMilli(tasks.sinceMillis()).toString(),
                    tasks.waitsFor());
        }
    }

    @Override
    public void run() {
        RunningNode found = node.findAwake();
        NodeSnapshot now = NodeOption.snapshot(found);
        Status status = new Status(
                NodeRow.of(found),
                now.resources(),
                Holder.of(now.actors()),
                now.programs(),
                ActorRow.of(now.actors().stream()),
                now.tasks().stream().map(TasksRow::of).toList());
        output.say(status, out -> print(found, now, out));
    }

    private static void print(RunningNode node, NodeSnapshot now, PrintWriter out) {
        out.println("Node '" + node.name() + "', process " + node.pid() + ", Troupe " + node.version() + ", for "
                + Texts.age(node.since()));
        out.println();
        Table resources = new Table("RESOURCE", "TOTAL", "HELD", "FREE");
        now.resources()
                .forEach(each -> resources.row(
                        each.name(),
                        Texts.amount(each.name(), each.total()),
                        Texts.amount(each.name(), each.total() - each.free()),
                        Texts.amount(each.name(), each.free())));
        resources.print(out);
        out.println();
        printHolders(now, out);
        printPrograms(now, out);
        long waiting = now.actors().stream().filter(each -> each.pid() == 0).count();
        out.println("Actors: " + (now.actors().size() - waiting) + " running, " + waiting + " waiting");
        printWaiting(now, each -> each.pid() == 0, out);
        long held =
                now.actors().stream().filter(StatusCommand::hasCallThatWaits).count();
        if (held > 0) {
            out.println("Calls: those of " + held + (held == 1 ? " actor waiting" : " actors waiting"));
            printWaiting(now, StatusCommand::hasCallThatWaits, out);
        }
        if (!now.tasks().isEmpty()) {
            out.println("Tasks: "
                    + now.tasks().stream().mapToLong(NodeSnapshot.Tasks::count).sum() + " waiting");
            now.tasks()
                    .forEach(each -> out.println("  " + each.count() + " of " + each.process()
                            + (each.count() == 1 ? " waits for " : " wait for ") + each.waitsFor()));
        }
    }

    private static boolean hasCallThatWaits(NodeSnapshot.Actor actor) {
        return actor.pid() != 0 && actor.waitsFor() != null;
    }

    private static void printWaiting(NodeSnapshot now, Predicate<NodeSnapshot.Actor> which, PrintWriter out) {
        now.actors().stream()
                .filter(which)
                .filter(each -> each.waitsFor() != null)
                .forEach(each -> out.println("  " + each.display() + " has been waiting for " + each.waitsFor()));
    }

    private static void printHolders(NodeSnapshot now, PrintWriter out) {
        Set<String> holders =
                Holder.of(now.actors()).stream().map(Holder::actor).collect(Collectors.toSet());
        Table table = new Table("HELD BY", "WHAT");
        boolean any = false;
        for (NodeSnapshot.Actor each : now.actors()) {
            boolean holds = holders.contains(ActorRow.plain(each));
            if (holds || each.callCpus() > 0) {
                table.row(each.display(), holds ? each.demand() : forCalls(each.callCpus()));
                any = true;
            }
        }
        if (any) {
            table.print(out);
            out.println();
        }
    }

    private static String forCalls(int cpus) {
        return cpus == 1 ? "1 CPU for a call" : cpus + " CPUs for calls";
    }

    private static void printPrograms(NodeSnapshot now, PrintWriter out) {
        out.println("Programs: " + now.programs().size());
        now.programs()
                .forEach(each ->
                        out.println("  " + each.name() + ", process " + each.pid() + ", number " + each.number()));
    }
}
