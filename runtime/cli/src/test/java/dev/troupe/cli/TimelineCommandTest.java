package dev.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonParser;
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

/** What a timeline shows of real actors. */
@Tag("processes")
@Timeout(90)
class TimelineCommandTest {
    private static final String FIRST = "Napper#2.1";
    private static final String SECOND = "Napper#2.2[second]";
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private Shell shell;

    @BeforeEach
    void start() throws IOException {
        shell = new Shell();
        shell.run("start", "--num-cpus", "2", "--resource", "Custom1=1").succeeds();
    }

    @AfterEach
    void close() throws IOException {
        shell.close();
    }

    private Trace timeline() {
        return Trace.of(shell.run("timeline", "--output", "-").json());
    }

    private static List<Trace.Event> named(List<Trace.Event> events, String name) {
        return events.stream().filter(each -> each.name().equals(name)).toList();
    }

    private static Trace.Event only(List<Trace.Event> events, String name) {
        assertThat(named(events, name)).as("%s in %s", name, events).hasSize(1);
        return named(events, name).get(0);
    }

    private static void assertOneAfterTheOther(List<Trace.Event> events) {
        for (int i = 1; i < events.size(); i++) {
            assertThat(events.get(i).began())
                    .as("%s after %s", events.get(i), events.get(i - 1))
                    .isGreaterThanOrEqualTo(events.get(i - 1).ended() - 0.001);
        }
    }

    @Test
    void callsWaitsEndsAndRestartsAreShown() throws Exception {
        shell.program(NapperProgram.class).succeeds();
        // Its last calls become a span when it goes to sleep.
        assertThat(Waiting.until(PATIENCE_NANOS, () -> callsOf(timeline(), SECOND) >= NapperProgram.COUNTS))
                .isTrue();

        Trace trace = timeline();

        assertThat(trace.processes()).containsExactly(InDirectory.class.getName() + " (program 2)", FIRST, SECOND);
        List<Trace.Event> first = trace.row(FIRST, "life");
        List<Trace.Event> second = trace.row(SECOND, "life");
        List<Trace.Event> program = trace.row(InDirectory.class.getName() + " (program 2)", "life");
        assertThat(first).extracting(Trace.Event::name).endsWith("starting", "constructor", "ALIVE", "DEAD");
        assertThat(second).extracting(Trace.Event::name).endsWith("PENDING", "starting", "constructor", "ALIVE");
        assertOneAfterTheOther(first);
        assertOneAfterTheOther(second);
        assertThat(only(first, "DEAD").argument("cause")).isEqualTo("was closed.");
        assertThat(only(first, "ALIVE").argument("class")).isEqualTo(Napper.class.getName());
        assertThat(only(first, "ALIVE").argument("ended")).isEqualTo("was closed.");

        List<Trace.Event> naps = trace.row(FIRST, "calls");
        assertThat(naps).hasSize(NapperProgram.NAPS_OF_FIRST).allSatisfy(each -> {
            assertThat(each.name()).isEqualTo("nap(int)");
            assertThat(each.ended() - each.began()).isGreaterThanOrEqualTo(NapperProgram.NAP_MILLIS * 1000.0);
            assertThat(each.began()).isGreaterThanOrEqualTo(only(first, "ALIVE").began());
            assertThat(each.ended()).isLessThanOrEqualTo(only(first, "ALIVE").ended());
        });
        assertOneAfterTheOther(naps);
        assertOneAfterTheOther(trace.row(SECOND, "calls"));
        assertThat(named(trace.row(SECOND, "calls"), "nap(int)")).hasSize(NapperProgram.NAPS_OF_SECOND);
        assertThat(callsOf(trace, SECOND)).isEqualTo(NapperProgram.NAPS_OF_SECOND + NapperProgram.COUNTS);

        Trace.Event waits =
                named(second, "PENDING").get(named(second, "PENDING").size() - 1);
        assertThat(waits.argument("waitsFor")).isEqualTo("1 CPU and 1 Custom1");
        assertThat(waits.ended()).isGreaterThanOrEqualTo(only(first, "DEAD").began());
        assertThat(waits.began())
                .isBetween(
                        naps.get(NapperProgram.NAPS_OF_FIRST - 1).ended(),
                        only(first, "ALIVE").ended());
        assertThat(only(program, "joined").began())
                .isLessThanOrEqualTo(first.get(0).began());
        assertThat(only(program, "joined").ended())
                .isBetween(only(first, "DEAD").began(), only(second, "ALIVE").ended());

        whatAKilledProcessDidIsStillThere();
    }

    private static int callsOf(Trace trace, String actor) {
        return trace.row(actor, "calls").stream().mapToInt(Trace.Event::calls).sum();
    }

    private void whatAKilledProcessDidIsStillThere() {
        int before = callsOf(timeline(), SECOND);

        shell.run("kill", "--restart", "second").succeeds();
        assertThat(Waiting.until(
                        PATIENCE_NANOS,
                        () -> named(timeline().row(SECOND, "life"), "ALIVE").size() == 2))
                .isTrue();

        List<Trace.Event> life = timeline().row(SECOND, "life");
        assertOneAfterTheOther(life);
        assertThat(life)
                .extracting(Trace.Event::name)
                .endsWith("ALIVE", "RESTARTING", "starting", "constructor", "ALIVE");
        List<Trace.Event> alive = named(life, "ALIVE");
        assertThat(alive.get(0).argument("ended")).endsWith("was killed by 'troupe kill --restart'.");
        assertThat(alive.get(1).argument("restarts")).isEqualTo("1");
        assertThat(alive.get(1).argument("pid")).isNotEqualTo(alive.get(0).argument("pid"));
        assertThat(callsOf(timeline(), SECOND)).isEqualTo(before);

        shell.run("kill", "second").succeeds();

        life = timeline().row(SECOND, "life");
        assertThat(only(life, "DEAD").argument("cause")).isEqualTo("was killed by 'troupe kill'.");
        assertThat(callsOf(timeline(), SECOND)).isEqualTo(before);
    }

    @Test
    void itIsWrittenToAFile() throws Exception {
        Path given = shell.directory().resolve("trace.json");
        assertThat(shell.run("timeline", "-o", given.toString()).succeeds().out())
                .isEqualTo("Wrote " + given
                        + ", with 0 actors. Open it in https://ui.perfetto.dev, or in chrome://tracing.\n");
        assertThat(Trace.of(JsonParser.parseString(Files.readString(given))).processes())
                .isEmpty();
        Files.delete(given);

        String out = shell.run("timeline").succeeds().out();
        assertThat(out).matches("(?s)Wrote troupe-timeline-\\d{4}-\\d\\d-\\d\\d_\\d\\d-\\d\\d-\\d\\d\\.json, with .*");
        Files.delete(Path.of(out.split(" ", -1)[1].replace(",", "")));

        Shell.Outcome nowhere = shell.run("timeline", "--output", "/nowhere/trace.json");
        assertThat(nowhere.code()).isEqualTo(1);
        assertThat(nowhere.err())
                .startsWith("troupe: The timeline cannot be written to /nowhere/trace.json: ")
                .endsWith("\n    Fix: name another file with --output.\n");
    }

    @Test
    void whatRunsNowIsShown() throws Exception {
        CompletableFuture<Shell.Outcome> running = CompletableFuture.supplyAsync(() -> {
            try {
                return shell.program(NapperProgram.class, "60000");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(Waiting.until(
                        PATIENCE_NANOS,
                        () -> Stream.of(timeline())
                                .filter(each -> each.processes().contains(FIRST))
                                .flatMap(each -> each.row(FIRST, "calls").stream())
                                .anyMatch(each -> each.name().equals("nap(int)"))))
                .isTrue();
        shell.run("kill", FIRST).succeeds();
        assertThat(running.join().code()).isNotZero();

        Trace.Event cut = only(timeline().row(FIRST, "calls"), "nap(int)");
        assertThat(cut.ended())
                .isCloseTo(only(timeline().row(FIRST, "life"), "ALIVE").ended(), within(0.01));
    }
}
