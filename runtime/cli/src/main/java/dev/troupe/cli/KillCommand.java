package dev.troupe.cli;

import dev.troupe.runtime.internal.control.NodeSnapshot;
import dev.troupe.runtime.internal.control.NodeStub;
import dev.troupe.runtime.internal.door.RunningNode;
import dev.troupe.runtime.internal.door.Visit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

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

    @Mixin
    private NodeOption node = new NodeOption();

    /** Made by picocli. */
    KillCommand() {}

    @Override
    public void run() {
        RunningNode found = node.find();
        // All of them must be there before the first is killed.
        List<NodeSnapshot.Actor> killed =
                actors.stream().map(each -> NodeOption.actor(found, each)).toList();
        try (Visit visit = Visit.to(found)) {
            killed.forEach(each -> NodeStub.kill(visit.asActor(), each.id()).get());
        } catch (IOException e) {
            throw new Refusal(found.describe() + " cannot be asked: " + e.getMessage());
        }
        List<Long> ids = killed.stream().map(NodeSnapshot.Actor::id).toList();
        Waiting.until(
                PATIENCE_NANOS,
                () -> NodeOption.snapshot(found).actors().stream().noneMatch(each -> ids.contains(each.id())),
                "The actors were killed, but have not ended within 5 s; 'troupe list actors' shows which.");
    }
}
