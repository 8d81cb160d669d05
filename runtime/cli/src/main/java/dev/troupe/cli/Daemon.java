package dev.troupe.cli;

import dev.troupe.runtime.internal.door.RunningNode;
import dev.troupe.runtime.internal.node.process.Janitor;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A node as a process that outlives the shell: of a session of its own, without a terminal, in no directory that anybody
 * may want to unmount.
 *
 * @param arguments those of this {@code troupe start}, which the process runs once more
 * @param logs where it prints to until it has a directory for its logs: on the same file system
 */
record Daemon(List<String> arguments, Path logs) {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    /** Starts it, and waits until it can be joined. */
    RunningNode start(Path parent) {
        try {
            Path log = Files.createTempFile(logs.toAbsolutePath(), "troupe-start-", ".log");
            Process process = launch(log);
            boolean decided = Waiting.until(
                    PATIENCE_NANOS,
                    () -> !process.isAlive() || find(parent, process).isPresent());
            Optional<RunningNode> node = find(parent, process);
            if (node.isPresent()) {
                return node.get();
            }
            String said = Files.exists(log) ? Files.readString(log, Charset.defaultCharset()) : "";
            process.destroyForcibly();
            Files.deleteIfExists(log);
            throw new Refusal(decided ? reason(said) : "The node was not there within 60 s.\n" + said);
        } catch (IOException e) {
            throw new Refusal("The node could not be started: " + e);
        }
    }

    private Process launch(Path log) throws IOException {
        List<String> command = new ArrayList<>(Janitor.ownSession());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:-UsePerfData", "-cp", classPath()));
        command.add(TroupeMain.class.getName());
        command.addAll(absolute());
        command.addAll(List.of("--daemon-log", log.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(new File("/"))
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .redirectErrorStream(true);
        // A shell inside an actor may start it; it is not the actor's.
        builder.environment().remove("TROUPE_LINEAGE");
        return builder.start();
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(each -> Path.of(each).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Paths that are relative here would be others there. */
    private List<String> absolute() {
        List<String> changed = new ArrayList<>(arguments);
        for (int i = 0; i < changed.size(); i++) {
            String each = changed.get(i);
            String option = each.replaceFirst("=.*", "");
            boolean isPath = option.equals("--directory") || option.equals("--log-directory");
            if (isPath && each.contains("=")) {
                changed.set(
                        i,
                        option + "="
                                + Path.of(each.substring(option.length() + 1)).toAbsolutePath());
            } else if (isPath && i + 1 < changed.size()) {
                changed.set(i + 1, Path.of(changed.get(i + 1)).toAbsolutePath().toString());
            }
        }
        return changed;
    }

    private static Optional<RunningNode> find(Path parent, Process process) {
        try {
            return RunningNode.in(parent).stream()
                    .filter(each -> each.pid() == process.pid())
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** It has said so in the words of a command already. */
    private static String reason(String said) {
        String text = said.strip();
        return text.startsWith("troupe: ") ? text.substring("troupe: ".length()) : "The node ended at once: " + text;
    }
}
