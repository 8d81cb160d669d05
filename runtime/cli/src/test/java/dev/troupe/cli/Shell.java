package dev.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Runs commands against a directory of its own, so that nobody else's nodes are in the way. */
final class Shell {
    private final Path directory;

    Shell() throws IOException {
        directory = Files.createTempDirectory(
                Path.of("/dev/shm"),
                "t-",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /** What a command printed, and its exit code. */
    record Outcome(int code, String out, String err) {
        Outcome succeeds() {
            assertThat(code).as(err).isZero();
            assertThat(err).isEmpty();
            return this;
        }

        JsonElement json() {
            return JsonParser.parseString(succeeds().out);
        }
    }

    /** Runs a command in this process, with the directory as its last option. */
    Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = TroupeMain.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--directory", directory.toString()));
        int code = line.execute(all.toArray(String[]::new));
        return new Outcome(code, out.toString(), err.toString());
    }

    /** Runs a program that joins the node, in a process of its own. */
    Outcome program(Class<?> main, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                InDirectory.class.getName(),
                directory.toString(),
                main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("TROUPE_ADDRESS", "auto");
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), out, err);
    }

    Path directory() {
        return directory;
    }

    List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    void close() throws IOException {
        run("stop", "--all");
        Files.delete(directory);
    }
}
