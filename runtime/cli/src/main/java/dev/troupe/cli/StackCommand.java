package dev.troupe.cli;

import dev.troupe.runtime.internal.control.NodeSnapshot;
import dev.troupe.runtime.internal.door.RunningNode;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what the threads of a worker are doing, or those of the node. */
@Command(
        name = "stack",
        description = "Prints what each thread of an actor's process is doing; without an actor, of the node's.",
        mixinStandardHelpOptions = true)
final class StackCommand implements Runnable {
    @Parameters(
            paramLabel = "ACTOR",
            arity = "0..1",
            description = "Its name, or as lists show it, such as Counter#2.1.")
    private @Nullable String actor;

    @Mixin
    private NodeOption node = new NodeOption();

    @Spec
    private CommandSpec command;

    /** Made by picocli, which sets the command. */
    @SuppressWarnings("NullAway.Init")
    StackCommand() {}

    @Override
    public void run() {
        RunningNode found = node.findAwake();
        long pid = actor == null ? found.pid() : pid(NodeOption.actor(found, actor));
        PrintWriter out = command.commandLine().getOut();
        out.print(ThreadDump.of(pid));
        out.flush();
    }

    private static long pid(NodeSnapshot.Actor actor) {
        if (actor.pid() == 0) {
            throw new Refusal(actor.display() + " has no process yet: it waits for " + actor.waitsFor());
        }
        return actor.pid();
    }
}
