package dev.troupe.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.troupe.runtime.Troupe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** What came of running a test class, after which nothing may be left of its nodes. */
record TestRun(EngineExecutionResults results) {
    static TestRun of(Class<?>... tests) {
        return of(Map.of(), tests);
    }

    static TestRun of(Map<String, String> parameters, Class<?>... tests) {
        EngineExecutionResults results = execute(parameters, tests);
        assertThat(Troupe.isInitialized()).as("Troupe still runs").isFalse();
        assertThat(leftovers()).isEmpty();
        return new TestRun(results);
    }

    static EngineExecutionResults execute(Map<String, String> parameters, Class<?>... tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(Stream.of(tests).map(each -> selectClass(each)).toArray(ClassSelector[]::new))
                .configurationParameters(parameters)
                .execute();
    }

    private static List<Path> leftovers() {
        List<Path> left = new ArrayList<>();
        String own = "-" + ProcessHandle.current().pid() + "-";
        for (Path parent : List.of(Path.of("/dev/shm"), Path.of(System.getProperty("java.io.tmpdir")))) {
            try (Stream<Path> files = Files.list(parent)) {
                files.filter(each -> each.getFileName().toString().matches("\\.?troupe-.*" + own + ".*"))
                        .forEach(left::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return left;
    }

    /** All tests ran and passed. */
    void passes(int tests) {
        assertThat(failures()).isEmpty();
        results.testEvents()
                .assertStatistics(statistics -> statistics.succeeded(tests).failed(0));
    }

    /** What failed, by the names of tests and classes. */
    List<String> failed() {
        return results.allEvents().failed().stream()
                .map(each -> each.getTestDescriptor().getDisplayName())
                .toList();
    }

    List<Throwable> failures() {
        return results.allEvents().failed().stream()
                .map(each -> each.getRequiredPayload(TestExecutionResult.class))
                .flatMap(each -> each.getThrowable().stream())
                .toList();
    }

    Throwable failure() {
        assertThat(failures()).hasSize(1);
        return failures().get(0);
    }

    /** The output of workers that hangs below a failure. */
    static String output(Throwable failure) {
        return Stream.of(failure.getSuppressed())
                .filter(WorkerOutput.class::isInstance)
                .map(Throwable::getMessage)
                .reduce("", String::concat);
    }

    List<Map<String, String>> reports() {
        return results.allEvents().reportingEntryPublished().stream()
                .map(TestRun::entries)
                .toList();
    }

    private static Map<String, String> entries(Event event) {
        return event.getRequiredPayload(ReportEntry.class).getKeyValuePairs();
    }
}
