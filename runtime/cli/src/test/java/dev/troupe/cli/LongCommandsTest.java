package dev.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.internal.door.RunningNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Commands that last as long as a node. */
@Tag("processes")
@Timeout(60)
class LongCommandsTest {
    private Shell shell;

    @BeforeEach
    void open() throws IOException {
        shell = new Shell();
    }

    @AfterEach
    void close() throws IOException {
        shell.close();
    }

    @Test
    void aNodeInTheForegroundPrintsWhatWorkersPrintAndEndsWithItsProcess() throws Exception {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                TroupeMain.class.getName(),
                "start",
                "--foreground",
                "--name",
                "front",
                "--resource",
                "Custom1=1",
                "--directory",
                shell.directory().toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(output.readLine()).isEqualTo("Started node 'front' (process " + process.pid() + ").");
            RunningNode node = RunningNode.find(shell.directory(), "front");
            shell.program(LedgerProgram.class, "create", "books").succeeds();
            assertThat(output.lines().filter(line -> line.startsWith("(Ledger")).findFirst())
                    .hasValueSatisfying(line -> assertThat(line).matches("\\(Ledger pid=\\d+\\) adds 5"));

            assertThat(shell.run("logs").err())
                    .startsWith(
                            "troupe: " + node.describe() + " was started with --foreground, and prints its log there.");

            assertThat(shell.run("stop").succeeds().out()).contains("'front'");

            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
            assertThat(shell.files()).isEmpty();
            assertThat(node.logs()).doesNotExist();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void logsThatAreFollowedEndWithTheNode() throws Exception {
        shell.run("start", "--num-cpus", "1", "--resource", "Custom1=1").succeeds();
        shell.program(LedgerProgram.class, "create", "books").succeeds();
        CompletableFuture<Shell.Outcome> followed =
                CompletableFuture.supplyAsync(() -> shell.run("logs", "-f", "Ledger#2.1"));

        shell.program(LedgerProgram.class, "find", "books").succeeds();
        shell.run("stop").succeeds();

        assertThat(followed.get(20, TimeUnit.SECONDS).succeeds().out()).isEqualTo("adds 5\nadds 5\n");
    }
}
