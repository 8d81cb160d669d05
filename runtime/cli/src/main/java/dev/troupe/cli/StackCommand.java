package dev.troupe.cli;

import dev.troupe.runtime.internal.control.NodeSnapshot;
import dev.troupe.runtime.internal.door.RunningNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
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
        out.print(dump(pid));
        out.flush();
    }

    private static long pid(NodeSnapshot.Actor actor) {
        if (actor.pid() == 0) {
            throw new Refusal(actor.display() + " has no process yet: it waits for " + actor.waitsFor());
        }
        return actor.pid();
    }

    /** By the tool of the very JDK that the process runs on. */
    private static String dump(long pid) {
        try {
            Path java = Path.of("/proc/" + pid + "/exe").toRealPath();
            Path jcmd = java.resolveSibling("jcmd");
            if (!Files.isExecutable(jcmd)) {
                throw new Refusal(jcmd + " is not there: process " + pid + " runs on a Java without tools."
                        + "\n    Fix: 'kill -QUIT " + pid + "' makes it print the same to its log ('troupe logs').");
            }
            Process process = new ProcessBuilder(jcmd.toString(), Long.toString(pid), "Thread.print", "-l")
                    .redirectErrorStream(true)
                    .redirectInput(Redirect.from(new java.io.File("/dev/null")))
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
            if (process.waitFor() != 0) {
                throw new Refusal("Process " + pid + " did not say what it is doing: " + text.strip());
            }
            return text;
        } catch (IOException e) {
            throw new Refusal("Process " + pid + " cannot be asked: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted.");
        }
    }
}
