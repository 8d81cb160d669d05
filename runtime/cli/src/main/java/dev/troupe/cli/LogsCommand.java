package dev.troupe.cli;

import dev.troupe.runtime.internal.door.RunningNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the log of an actor, also of one that has ended, or of the node itself. */
@Command(
        name = "logs",
        description = "Prints what an actor has printed, also one that has ended; without one, the node's own log.",
        mixinStandardHelpOptions = true)
final class LogsCommand implements Runnable {
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    @Parameters(
            paramLabel = "ACTOR",
            arity = "0..1",
            description = "Its name, or as lists show it, such as Counter#2.1.")
    private @Nullable String actor;

    @Option(
            names = {"-f", "--follow"},
            description = "Goes on with what comes, until the node ends.")
    private boolean follow;

    @Option(
            names = {"-n", "--tail"},
            paramLabel = "LINES",
            description = "The last lines only.")
    private @Nullable Integer tail;

    @Mixin
    private NodeOption node = new NodeOption();

    @Spec
    private CommandSpec command;

    /** Made by picocli, which sets the command. */
    @SuppressWarnings("NullAway.Init")
    LogsCommand() {}

    @Override
    public void run() {
        RunningNode found = node.find();
        Path log = log(found);
        try (InputStream in = Files.newInputStream(log)) {
            PrintWriter out = command.commandLine().getOut();
            out.print(tail == null ? read(in) : last(read(in), tail));
            out.flush();
            while (follow && !out.checkError() && found.isAlive()) {
                LockSupport.parkNanos(LOOK_NANOS);
                out.print(read(in));
            }
        } catch (IOException e) {
            throw new Refusal(log + " cannot be read: " + e.getMessage());
        }
    }

    private Path log(RunningNode found) {
        if (actor == null) {
            Path log = found.logs().resolve(StartCommand.NODE_LOG);
            if (!Files.exists(log)) {
                throw new Refusal(found.describe() + " was started with --foreground, and prints its log there."
                        + "\n    Fix: look there; 'troupe logs ACTOR' shows what an actor has printed.");
            }
            return log;
        }
        // One that has ended long ago is in no list any more, but its log is there.
        Path byName = found.logs().resolve(actor.replaceFirst("\\[.*", "").replace('#', '-') + ".log");
        if (actor.contains("#") && byName.normalize().startsWith(found.logs()) && Files.exists(byName)) {
            return byName;
        }
        Path log = NodeOption.actorOrDead(found, actor).log();
        if (log == null) {
            throw new Refusal(actor + " waits for its resources, and has printed nothing yet.");
        }
        return log;
    }

    private static String read(InputStream in) throws IOException {
        return new String(in.readAllBytes(), Charset.defaultCharset());
    }

    private static String last(String text, int lines) {
        Deque<String> last = new ArrayDeque<>();
        text.lines().forEach(line -> {
            last.addLast(line + System.lineSeparator());
            if (last.size() > lines) {
                last.removeFirst();
            }
        });
        return String.join("", last);
    }
}
