package dev.troupe.cli;

import dev.troupe.runtime.internal.control.NodeSnapshot;
import dev.troupe.runtime.internal.control.NodeStub;
import dev.troupe.runtime.internal.door.RunningNode;
import dev.troupe.runtime.internal.door.Visit;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Kills actors. */
@Command(
        name = "kill",
        description = "Kills actors at once, as Troupe.kill does: what they run or have waiting fails.",
        mixinStandardHelpOptions = true)
final class KillCommand implements Runnable {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    @Parameters(
            paramLabel = "ACTOR",
            arity = "1..*",
            description = "Their names, or as lists show them, such as Counter#2.1.")
    private List<String> actors = new ArrayList<>();

    @Option(
            names = "--restart",
            description = "Kills their processes alone, as a crash would: who has restarts left is created again.")
    private boolean restart;

    @Mixin
    private NodeOption node = new NodeOption();

    @Spec
    private CommandSpec command;

    /** Made by picocli, which sets the command. */
    @SuppressWarnings("NullAway.Init")
    KillCommand() {}

    @Override
    public void run() {
        RunningNode found = node.findAwake();
        // All of them must be there before the first is killed.
        List<NodeSnapshot.Actor> killed =
                actors.stream().map(each -> NodeOption.actor(found, each)).toList();
        Map<Long, Integer> lives = new HashMap<>();
        try (Visit visit = Visit.to(found)) {
            killed.forEach(each -> lives.put(each.id(), kill(visit, each)));
        } catch (IOException e) {
            throw new Refusal(found.describe() + " cannot be asked: " + e.getMessage());
        }
        Waiting.until(
                PATIENCE_NANOS,
                () -> NodeOption.snapshot(found).actors().stream()
                        .noneMatch(each -> each.restarts() <= lives.getOrDefault(each.id(), -1)),
                "The actors were killed, but have not ended within 5 s; 'troupe list actors' shows which.");
        PrintWriter out = command.commandLine().getOut();
        killed.forEach(each -> out.println((restart ? "Killed the process of " : "Killed ") + each.display() + "."));
        out.flush();
    }

    /** Returns the life of the actor that ends with it. */
    private int kill(Visit visit, NodeSnapshot.Actor actor) {
        if (!restart) {
            NodeStub.kill(visit.asActor(), actor.id(), "'troupe kill'").get();
            return Integer.MAX_VALUE;
        }
        int life = NodeStub.killProcess(visit.asActor(), actor.id(), "'troupe kill --restart'")
                .get();
        if (life < 0) {
            throw new Refusal(actor.display() + " has no process now that could be killed."
                    + "\n    Fix: 'troupe get actor " + actor.display() + "' says what it waits for.");
        }
        return life;
    }
}
