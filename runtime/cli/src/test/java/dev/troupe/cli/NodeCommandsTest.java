package dev.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.troupe.runtime.internal.door.RunningNode;
import dev.troupe.runtime.internal.jdk.ProcessState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What one does from a shell with a node of its own. */
@Tag("processes")
@Timeout(90)
class NodeCommandsTest {
    private Shell shell;

    @BeforeEach
    void open() throws IOException {
        shell = new Shell();
    }

    @AfterEach
    void close() throws IOException {
        shell.close();
    }

    private RunningNode start(String... options) throws IOException {
        String[] all = Stream.concat(
                        Stream.of("start", "--num-cpus", "2", "--resource", "Custom1=1"), Stream.of(options))
                .toArray(String[]::new);
        assertThat(shell.run(all).succeeds().out())
                .contains("Started node '", "TROUPE_ADDRESS=", "TroupeConfig.directory(Path.of(\"" + shell.directory())
                .containsPattern("Stop it: troupe stop --name \\S+ --directory " + shell.directory());
        return RunningNode.in(shell.directory()).get(0);
    }

    private static void signal(String signal, long pid) throws Exception {
        int unused = new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                .start()
                .waitFor();
    }

    private static List<String> column(JsonElement rows, String name) {
        return rows.getAsJsonArray().asList().stream()
                .map(each -> each.getAsJsonObject().get(name).getAsString())
                .toList();
    }

    @Test
    void twoProgramsAndADetachedActor() throws Exception {
        RunningNode node = start();
        String actor = "Ledger#2.1";
        assertThat(shell.program(LedgerProgram.class, "create", "books")
                        .succeeds()
                        .out())
                .isEqualTo(actor + "[books] 5\n");

        JsonElement actors = shell.run("list", "actors", "--format", "json").json();
        assertThat(column(actors, "actor")).containsExactly(actor);
        assertThat(column(actors, "className")).containsExactly(Ledger.class.getName());
        assertThat(column(actors, "name")).containsExactly("books");
        assertThat(shell.run("get", "actor", "books").succeeds().out())
                .containsPattern("since +" + column(actors, "since").get(0) + "\n");
        JsonElement names = shell.run("list", "names", "--format", "json").json();
        assertThat(column(names, "name")).containsExactly("books");
        assertThat(column(names, "namespace")).containsExactly("default");
        assertThat(shell.run("list", "names").succeeds().out().lines().toList().get(1))
                .matches("books +default +" + actor + " +dev.troupe.cli.Ledger");
        assertThat(column(actors, "state")).containsExactly("ALIVE");
        assertThat(column(actors, "lifetime")).containsExactly("DETACHED");
        assertThat(shell.run("list", "actors").succeeds().out().lines().toList().get(1))
                .matches(actor + " +books +dev.troupe.cli.Ledger +ALIVE +\\d+ +DETACHED +1 CPU and 1 Custom1 +\\d+ s");

        assertThat(shell.program(LedgerProgram.class, "find", "books")
                        .succeeds()
                        .out())
                .isEqualTo(actor + "[books] 10\n");
        assertThat(shell.run("logs", actor).succeeds().out()).isEqualTo("adds 5\nadds 5\n");
        assertThat(shell.run("logs", "books", "-n", "1").succeeds().out()).isEqualTo("adds 5\n");
        assertThat(shell.run("get", "actor", "2.1").succeeds().out()).contains("lifetime   DETACHED");
        assertThat(shell.run("stack", actor).succeeds().out()).contains("troupe-actor");

        assertThat(shell.run("kill", "books").succeeds().out()).isEqualTo("Killed " + actor + "[books].\n");

        assertThat(shell.run("list", "actors", "--format", "json").json().getAsJsonArray())
                .isEmpty();
        JsonObject status = shell.run("status", "--format", "json").json().getAsJsonObject();
        for (JsonElement each : status.getAsJsonArray("resources")) {
            JsonObject resource = each.getAsJsonObject();
            assertThat(resource.get("free")).isEqualTo(resource.get("total"));
        }
        assertThat(shell.run("logs", actor).succeeds().out()).contains("adds 5");
        assertThat(shell.run("stop").succeeds().out()).isEqualTo("Stopped node 'main' (process " + node.pid() + ").\n");
        assertThat(shell.files()).isEmpty();
        assertThat(node.logs()).doesNotExist();
        // This process started it, and may not have waited for it yet.
        assertThat(ProcessState.isAlive(node.pid())).isFalse();
    }

    @Test
    void anActorThatIsRestartedIsShownWithHowOften() throws Exception {
        start();
        shell.program(LedgerProgram.class, "create", "books", "1").succeeds();
        long pid = books().get("pid").getAsLong();
        assertThat(books().get("restarts").getAsInt()).isZero();

        assertThat(shell.run("kill", "--restart", "books").succeeds().out())
                .isEqualTo("Killed the process of Ledger#2.1[books].\n");

        assertThat(books().get("restarts").getAsInt()).isEqualTo(1);
        assertThat(Waiting.until(
                        20_000_000_000L,
                        () -> books().get("state").getAsString().equals("ALIVE")))
                .isTrue();
        assertThat(books().get("pid").getAsLong()).isNotEqualTo(pid);
        assertThat(shell.run("get", "actor", "books").succeeds().out()).containsPattern("restarts +1\n");
        assertThat(shell.program(LedgerProgram.class, "find", "books")
                        .succeeds()
                        .out())
                .as("its balance is gone")
                .isEqualTo("Ledger#2.1[books] 5\n");
        shell.run("kill", "books").succeeds();

        assertThat(shell.run("list", "actors", "--format", "json").json().getAsJsonArray())
                .isEmpty();
        JsonElement all =
                shell.run("list", "actors", "--all", "--format", "json").json();
        assertThat(column(all, "state")).containsExactly("DEAD");
        assertThat(shell.run("get", "actor", "books").succeeds().out())
                .containsPattern("state +DEAD\n")
                .containsPattern("death +was killed by 'troupe kill'.\n");
        assertThat(shell.run("kill", "books").err()).contains("There is no actor books");
    }

    private JsonObject books() {
        return shell.run("get", "actor", "books", "--format", "json").json().getAsJsonObject();
    }

    @Test
    void statusSaysWhoWaitsForWhat() throws Exception {
        start();
        shell.program(LedgerProgram.class, "create", "books").succeeds();
        CompletableFuture<Shell.Outcome> second = CompletableFuture.supplyAsync(() -> {
            try {
                return shell.program(LedgerProgram.class, "create", "later");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(Waiting.until(
                        20_000_000_000L, () -> shell.run("status").out().contains("waiting for 1 CPU and")))
                .isTrue();

        assertThat(shell.run("status").succeeds().out())
                .contains("Custom1   1", "Programs: 1", "1 running, 1 waiting")
                .containsPattern("HELD BY +WHAT\nLedger#2.1\\[books\\] +1 CPU and 1 Custom1\n\n")
                .containsPattern(
                        "Ledger#4.1\\[later\\] has been waiting for 1 CPU and 1 Custom1 for \\d+ s; free are 1 of 2 CPUs.*"
                                + "held by Ledger#2.1\\[books\\] \\(1 CPU and 1 Custom1\\)");
        JsonObject status = shell.run("status", "--format", "json").json().getAsJsonObject();
        assertThat(column(status.get("holders"), "actor")).containsExactly("Ledger#2.1");
        assertThat(status.getAsJsonArray("holders").get(0).getAsJsonObject().get("resources"))
                .isEqualTo(JsonParser.parseString("{\"CPU\": 1.0, \"Custom1\": 1.0}"));
        long pid = RunningNode.in(shell.directory()).get(0).pid();
        signal("STOP", pid);
        assertThat(Waiting.until(20_000_000_000L, () -> ProcessState.isStopped(pid)))
                .isTrue();
        assertThat(shell.run("status").err())
                .isEqualTo("troupe: the node 'main' (process " + pid + ") was stopped by a signal, and answers nobody."
                        + "\n    Fix: 'kill -CONT " + pid + "' lets it go on.\n");
        assertThat(shell.run("doctor").out())
                .containsPattern("WARN +node +'main', process " + pid
                        + ", was stopped by a signal, and answers nobody.\n" + " +Fix: kill -CONT " + pid + "\n");
        signal("CONT", pid);
        shell.run("kill", "Ledger#2.1").succeeds();
        assertThat(second.get().succeeds().out()).isEqualTo("Ledger#4.1[later] 5\n");
    }

    @Test
    void statusSaysHowManyTasksWait(@TempDir Path files) throws Exception {
        start();
        Path wake = files.resolve("wake");
        CompletableFuture<Shell.Outcome> program = CompletableFuture.supplyAsync(() -> {
            try {
                return shell.program(Snoozes.class, wake.toString());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });

        // Two have the CPUs.
        assertThat(Waiting.until(
                        20_000_000_000L, () -> shell.run("status").out().contains("Tasks: 2 waiting\n")))
                .isTrue();
        assertThat(shell.run("status").succeeds().out())
                .containsPattern("Tasks: 2 waiting\n  2 of dev.troupe.cli.InDirectory \\(process \\d+\\) wait"
                        + " for one of its 2 workers, and none was begun for \\d+ s; free are 0 of 2 CPUs, the rest is held by"
                        + " calls of ");
        assertThat(shell.run("status").succeeds().out())
                .containsPattern("HELD BY +WHAT\nTasks#2.\\d+ +1 CPU for a call\nTasks#2.\\d+ +1 CPU for a call\n\n");
        JsonArray tasks =
                shell.run("status", "--format", "json").json().getAsJsonObject().getAsJsonArray("tasks");
        assertThat(column(tasks, "waiting")).containsExactly("2");
        assertThat(column(tasks, "number")).containsExactly("2");

        Files.createFile(wake);
        assertThat(program.get().succeeds().out()).isEqualTo("Slept well.\n");
        assertThat(shell.run("status").succeeds().out()).doesNotContain("Tasks:");
    }

    @Test
    void aNameIsGivenOnce() throws Exception {
        RunningNode first = start("--name", "one");

        Shell.Outcome again = shell.run("start", "--name", "one");

        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err())
                .isEqualTo("troupe: A node named 'one' (process " + first.pid() + ") runs already for this user."
                        + "\n    Fix: use that one, stop it with 'troupe stop --name one', or give the new one another"
                        + " --name.\n");
        start("--name", "two");
        assertThat(shell.run("status").err())
                .contains("Several nodes run for this user: one, two.", "as in --name one.");
        assertThat(column(shell.run("list", "nodes", "--format", "json").json(), "name"))
                .containsExactly("one", "two");
        assertThat(shell.run("stop", "--name", "two").succeeds().out()).contains("'two'");
        assertThat(ProcessHandle.of(first.pid()).filter(ProcessHandle::isAlive)).isPresent();
    }

    @Test
    void twoThatStartAtOnceDoNotGetOneName() throws Exception {
        List<CompletableFuture<Shell.Outcome>> starts = Stream.of(1, 2, 3)
                .map(each ->
                        CompletableFuture.supplyAsync(() -> shell.run("start", "--name", "one", "--num-cpus", "1")))
                .toList();
        List<Integer> codes =
                starts.stream().map(each -> each.join().code()).sorted().toList();

        assertThat(codes).containsExactly(0, 1, 1);
        assertThat(RunningNode.in(shell.directory())).hasSize(1);
        shell.run("stop").succeeds();
        assertThat(shell.files()).isEmpty();
    }

    @Test
    void logsAreKeptWhereTheyAreWanted() throws Exception {
        var logs = Files.createTempDirectory("troupe-cli-logs");
        RunningNode node = start("--log-directory", logs.toString());
        shell.program(LedgerProgram.class, "create", "books").succeeds();
        shell.run("stop", "--force").succeeds();

        assertThat(node.logs().resolve("Ledger-2.1.log")).hasContent("adds 5");
        assertThat(node.logs().resolve("node.log")).exists();
        assertThat(node.logs().resolve("classes")).doesNotExist();
        try (Stream<java.nio.file.Path> all = Files.walk(logs)) {
            for (var each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    @Test
    void withoutANodeItSaysSo() {
        String nobody = "troupe: No node runs for this user in " + shell.directory() + ".\n    Fix: ";
        String without = "; one that was started without --directory is found without it.\n";
        for (List<String> command : List.of(List.of("status"), List.of("list", "actors"))) {
            Shell.Outcome outcome = shell.run(command.toArray(String[]::new));

            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.err())
                    .isEqualTo(
                            nobody + "start one with 'troupe start --directory " + shell.directory() + "'" + without);
        }
        assertThat(shell.run("stop").err()).isEqualTo(nobody + "nothing is to be stopped" + without);
        assertThat(shell.run("stop", "--name", "nosuch").err())
                .startsWith("troupe: No node named 'nosuch' runs for this user in ")
                .endsWith("nothing is to be stopped" + without);
        assertThat(shell.run("list", "nodes", "--format", "json").json()).isEqualTo(new JsonArray());
    }

    @Test
    void whatANodeCannotHaveIsRefusedBeforeItStarts() {
        Shell.Outcome negative = shell.run("start", "--num-cpus", "-1");
        assertThat(negative.err()).isEqualTo("troupe: cpus must be between 0 and a billion, was -1.0.\n");
        assertThat(negative.code()).isEqualTo(2);
        assertThat(shell.run("start", "--name", "auto").code()).isEqualTo(2);
        Shell.Outcome logs = shell.run("start", "--log-directory", "/proc/nope");
        assertThat(logs.err())
                .startsWith("troupe: The node would keep its logs in /proc/nope, which cannot be made a directory: ")
                .endsWith("\n    Fix: make it one, or name another with --log-directory.\n");
        assertThat(logs.code()).isEqualTo(1);
        assertThat(shell.run("start", "--resource", "CPU=1").err()).contains("'CPU' is no custom resource");
    }
}
