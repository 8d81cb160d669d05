package dev.troupe.junit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The last lines that each worker of a test printed, for whoever reads its failure.
 *
 * <p>They are attached as a suppressed exception, because that is what IDEs, Surefire and Gradle all show without being
 * asked: below the failure's stack trace, whose own message and type stay as they are, so that an assertion keeps its
 * comparison. Report entries, which tools may show or store in their own way, have the same text for each worker.
 */
final class WorkerLogs {
    private static final int LINES = 50;

    /** No more of a file is read. */
    private static final int BYTES = 64 << 10;

    private static final Duration QUIET = Duration.ofMillis(50);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final List<Path> files;

    private WorkerLogs(List<Path> files) {
        this.files = files;
    }

    /** The logs of those that lived for a while between two states, whether they live still or not. */
    static WorkerLogs between(NodeState before, NodeState after) {
        return new WorkerLogs(after.logs().stream()
                .filter(ActorName::isLog)
                .filter(each -> !before.logs().contains(each)
                        || before.files()
                                .contains(ActorName.directory(
                                        ActorName.ofLog(each).id())))
                .sorted(Comparator.comparing(each -> ActorName.ofLog(each).id()))
                .toList());
    }

    /** Adds what there is to a failure, and reports it. */
    void attachTo(Throwable failure, ExtensionContext context) {
        if (files.isEmpty() || Arrays.stream(failure.getSuppressed()).anyMatch(WorkerOutput.class::isInstance)) {
            return;
        }
        awaitQuiet();
        Map<ActorName, List<String>> printed = new LinkedHashMap<>();
        files.forEach(each -> printed.put(ActorName.ofLog(each), lastLines(each)));
        failure.addSuppressed(new WorkerOutput(printed.entrySet().stream()
                .map(each -> describe(each.getKey(), each.getValue()))
                .collect(Collectors.joining("\n", "What the workers printed last:\n", ""))));
        printed.forEach((actor, lines) -> {
            if (lines.stream().anyMatch(line -> !line.isBlank())) {
                context.publishReportEntry("log of " + actor, String.join("\n", lines));
            }
        });
    }

    private static String describe(ActorName actor, List<String> lines) {
        if (lines.isEmpty()) {
            return "  " + actor + " printed nothing";
        }
        return lines.stream().collect(Collectors.joining("\n    ", "  " + actor + "\n    ", ""));
    }

    /** What a worker prints comes through a pipe, a little later than its replies. */
    private void awaitQuiet() {
        Deadline end = Deadline.in(LONGEST_WAIT);
        Deadline quiet = Deadline.in(QUIET);
        long size = size();
        while (quiet.pause() && end.pause()) {
            long now = size();
            if (now != size) {
                size = now;
                quiet = Deadline.in(QUIET);
            }
        }
    }

    private long size() {
        long size = 0;
        for (Path each : files) {
            try {
                size += Files.size(each);
            } catch (IOException e) {
                // Deleted by the test itself: nothing will come.
            }
        }
        return size;
    }

    private static List<String> lastLines(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            long begin = Math.max(0, channel.size() - BYTES);
            ByteBuffer bytes = ByteBuffer.allocate(BYTES);
            channel.read(bytes, begin);
            List<String> lines = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
        } catch (IOException e) {
            return List.of("(" + file + " could not be read: " + e.getMessage() + ")");
        }
    }
}
