package dev.troupe.cli;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the threads of a process are doing, by the tool of the very JDK that it runs on. */
final class ThreadDump {
    private static final Pattern VIRTUAL = Pattern.compile("#\\d+ \".*\" virtual.*");
    private static final Pattern BETWEEN_THREADS = Pattern.compile("\\R\\R+");

    private ThreadDump() {}

    /** Of a process of this user's. */
    static String of(long pid) {
        try {
            Path jcmd = Path.of("/proc/" + pid + "/exe").toRealPath().resolveSibling("jcmd");
            if (!Files.isExecutable(jcmd)) {
                throw new Refusal(jcmd + " is not there: process " + pid + " runs on a Java without tools."
                        + "\n    Fix: 'kill -QUIT " + pid + "' makes it print the same to its log ('troupe logs').");
            }
            Answer answer = ask(jcmd, pid, "Thread.print", "-l");
            if (!answer.isGiven) {
                throw new Refusal("Process " + pid + " did not say what it is doing: " + answer.text.strip());
            }
            return answer.text + virtualThreads(jcmd, pid);
        } catch (IOException e) {
            throw new Refusal("Process " + pid + " cannot be asked: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted.");
        }
    }

    /** The first question leaves them out, and the one that does not, a JVM before Java 21 does not know. */
    private static String virtualThreads(Path jcmd, long pid) throws InterruptedException {
        try {
            Path directory = Files.createTempDirectory("troupe-stack");
            try {
                return virtualThreads(jcmd, pid, directory.resolve("threads.txt"));
            } finally {
                Files.deleteIfExists(directory.resolve("threads.txt"));
                Files.deleteIfExists(directory);
            }
        } catch (IOException e) {
            return "\nVirtual threads could not be asked for: " + e.getMessage() + "\n";
        }
    }

    private static String virtualThreads(Path jcmd, long pid, Path file) throws IOException, InterruptedException {
        if (!ask(jcmd, pid, "Thread.dump_to_file", file.toString()).isGiven || !Files.exists(file)) {
            return "";
        }
        String virtual = Stream.of(BETWEEN_THREADS.split(Files.readString(file, StandardCharsets.UTF_8), -1))
                .filter(each ->
                        VIRTUAL.matcher(each.lines().findFirst().orElse("")).matches())
                .collect(Collectors.joining("\n\n"));
        return virtual.isEmpty() ? "" : "\nVirtual threads:\n\n" + virtual.stripTrailing() + "\n";
    }

    private record Answer(boolean isGiven, String text) {}

    private static Answer ask(Path jcmd, long pid, String... question) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(jcmd.toString(), Long.toString(pid)));
        command.addAll(List.of(question));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(new File("/dev/null")))
                .start();
        String text = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        return new Answer(process.waitFor() == 0, text);
    }
}
