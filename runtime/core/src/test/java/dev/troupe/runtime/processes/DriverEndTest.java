package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.internal.jdk.ProcessState;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However an application ends: two seconds later none of its workers, none of their children and no file is left. */
@Tag("processes")
@Timeout(60)
class DriverEndTest {
    @ParameterizedTest
    @ValueSource(strings = {"return", "throw", "TERM", "KILL", "STOP a worker, then KILL"})
    void nothingOutlivesTheDriver(String how) throws Exception {
        Process driver = Driver.start(how);
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(driver.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> pids = Arrays.asList(output.readLine().split(" ")).subList(1, 5);

            if (how.startsWith("STOP")) {
                signal("STOP", pids.get(0));
                signal("STOP", pids.get(2));
                signal("KILL", Long.toString(driver.pid()));
            } else if (how.equals(how.toUpperCase(java.util.Locale.ROOT))) {
                signal(how, Long.toString(driver.pid()));
            }
            assertThat(driver.waitFor(20, TimeUnit.SECONDS)).isTrue();
            String error = new String(driver.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

            Awaitility.await()
                    .atMost(Duration.ofSeconds(2))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> pids.stream().noneMatch(pid -> ProcessState.isAlive(Long.parseLong(pid))));
            NothingIsLeft.assertNothingOf(driver.pid());
            if (how.equals("throw")) {
                assertThat(error)
                        .startsWith("Exception in thread \"main\" java.lang.IllegalStateException: the application");
            } else {
                assertThat(error).isEmpty();
            }
        } finally {
            driver.destroyForcibly();
        }
    }

    @Test
    void aFailureThatNobodyAskedForIsToldAtTheEnd() throws Exception {
        List<String> error = errorOf("lose a failure");

        assertThat(error)
                .startsWith(
                        "WARNING: A call failed, and nobody asked for its result; get() on its ref would have thrown this:",
                        "WARNING: Probe#1.fail(String) threw",
                        "java.lang.IllegalArgumentException: wrong")
                .anyMatch(line -> line.contains("Probe.fail(Probe.java"));
    }

    @Test
    void ofManyFailuresThatNobodyAskedForTheOldestAreTold() throws Exception {
        List<String> error = errorOf("lose many failures");

        assertThat(error.get(0))
                .isEqualTo(
                        "WARNING: 25 calls failed, and nobody asked for their results; get() on their refs would have"
                                + " thrown these, of which the oldest 20 are:");
        assertThat(error.stream().filter(line -> line.startsWith("java.lang.")))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20)
                        .mapToObj(i -> "java.lang.IllegalArgumentException: failure " + i)
                        .toList());
    }

    private static List<String> errorOf(String how) throws Exception {
        Process driver = Driver.start(how);
        try {
            List<String> error = new String(driver.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(driver.waitFor(20, TimeUnit.SECONDS)).isTrue();
            NothingIsLeft.assertNothingOf(driver.pid());
            return error;
        } finally {
            driver.destroyForcibly();
        }
    }

    private static void signal(String signal, String pid) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + signal, pid).start().waitFor())
                .isZero();
    }
}
