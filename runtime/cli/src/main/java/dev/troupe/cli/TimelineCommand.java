package dev.troupe.cli;

import dev.troupe.runtime.internal.control.NodeStub;
import dev.troupe.runtime.internal.control.NodeTimeline;
import dev.troupe.runtime.internal.door.RunningNode;
import dev.troupe.runtime.internal.door.Visit;
import dev.troupe.runtime.internal.timeline.TraceWriter;
import dev.troupe.runtime.internal.wire.SessionPaths;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes what the actors of a node did of late as a trace. */
@Command(
        name = "timeline",
        description = "Writes what actors have done of late as Chrome trace JSON, which https://ui.perfetto.dev and"
                + " chrome://tracing open: what they waited for, when they ran, each of their calls, or how many where"
                + " calls are short.",
        mixinStandardHelpOptions = true)
final class TimelineCommand implements Runnable {
    private static final String STANDARD_OUTPUT = "-";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd_HH-mm-ss");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to, '-' for the standard output (default: a new file in this directory).")
    private @Nullable String output;

    @Mixin
    private NodeOption node = new NodeOption();

    @Spec
    private CommandSpec command;

    /** Made by picocli, which sets the command. */
    @SuppressWarnings("NullAway.Init")
    TimelineCommand() {}

    @Override
    public void run() {
        RunningNode found = node.findAwake();
        NodeTimeline timeline = ask(found);
        PrintWriter out = command.commandLine().getOut();
        String file = output != null
                ? output
                : "troupe-timeline-" + TIME.format(LocalDateTime.now(ZoneId.systemDefault())) + ".json";
        try {
            if (file.equals(STANDARD_OUTPUT)) {
                write(found, timeline, out);
                return;
            }
            try (Writer writer = Files.newBufferedWriter(Path.of(file))) {
                write(found, timeline, writer);
            }
        } catch (IOException | InvalidPathException e) {
            throw new Refusal("The timeline cannot be written to " + file + ": " + e
                    + "\n    Fix: name another file with --output.");
        }
        int actors = timeline.actors().size();
        out.println("Wrote " + file + ", with " + actors + (actors == 1 ? " actor." : " actors.")
                + " Open it in https://ui.perfetto.dev, or in chrome://tracing.");
        out.flush();
    }

    private static NodeTimeline ask(RunningNode node) {
        try (Visit visit = Visit.to(node)) {
            return NodeStub.timeline(visit.asActor()).get();
        } catch (IOException e) {
            throw new Refusal(node.describe() + " cannot be asked: " + e.getMessage());
        }
    }

    private static void write(RunningNode node, NodeTimeline timeline, Writer to) throws IOException {
        TraceWriter.write(timeline, new SessionPaths(node.directory()), to);
    }
}
