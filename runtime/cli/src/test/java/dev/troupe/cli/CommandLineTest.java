package dev.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What needs no node. */
class CommandLineTest {
    private static Shell.Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = TroupeMain.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Shell.Outcome(code, out.toString(), err.toString());
    }

    @Test
    void helpNamesEveryCommand() {
        assertThat(run("--help").succeeds().out())
                .contains(
                        "start",
                        "stop",
                        "status",
                        "list",
                        "get",
                        "kill",
                        "logs",
                        "stack",
                        "timeline",
                        "doctor",
                        "Exit codes");
        assertThat(run("start", "--help").succeeds().out())
                .contains("--num-cpus")
                .doesNotContain("daemon-log");
        assertThat(run("--version").succeeds().out()).matches("troupe \\d+\\.\\d+\\.\\d+\\S* \\(Java .*\\)\n");
    }

    @Test
    void whatIsNotUnderstoodIsExitCodeTwo() {
        assertThat(run("kill").code()).isEqualTo(2);
        assertThat(run("staus").err()).contains("staus", "status");
        assertThat(run("stop", "two").err())
                .isEqualTo("troupe: 'two' is not understood."
                        + "\n    Fix: if it is the name of a node, write --name two.\n");
        assertThat(run("stop", "two").code()).isEqualTo(2);
        assertThat(run("stop", "--al").err()).contains("--all");
        assertThat(run("status", "--format", "xml").code()).isEqualTo(2);
    }

    @Test
    void shellsCompleteIt() {
        assertThat(run("generate-completion").succeeds().out()).contains("complete -F", "--num-cpus");
    }

    @Test
    void theDoctorLooksAtEverything() {
        JsonElement findings = run("doctor", "--format", "json").json();

        assertThat(findings.getAsJsonArray().asList())
                .extracting(each -> each.getAsJsonObject().get("about").getAsString())
                .contains("shared memory", "open files", "processes", "Java", "GPUs");
        Shell.Outcome missing = run("doctor", "--directory", "/nowhere");
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.out())
                .contains(
                        "FAIL  shared memory",
                        "/nowhere is no directory that this user may write to.",
                        "Fix: make it one");
    }

    @Test
    void aDirectoryThatIsNotThereIsNamedByItsOption() {
        Shell.Outcome missing = run("start", "--directory", "/nowhere");

        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err())
                .isEqualTo(
                        "troupe: The node would keep its queues in /nowhere, which is no directory that this user may"
                                + " write to.\n    Fix: make it one, or name another with --directory.\n");
    }

    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        new Table("A", "LONG").row("value", 1).row("v", "").print(out);
        out.flush();

        assertThat(text.toString().lines()).containsExactly("A      LONG", "value  1", "v");
    }
}
