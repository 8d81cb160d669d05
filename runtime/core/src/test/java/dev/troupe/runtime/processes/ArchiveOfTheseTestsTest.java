package dev.troupe.runtime.processes;

import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs before all other tests with processes: the archive of classes is there for their workers then. Their sessions are too short
 * to make one, and each would begin it anew.
 */
@Tag("archive")
@ExtendWith(NothingIsLeft.class)
@Timeout(200)
class ArchiveOfTheseTestsTest {
    @Test
    void workersHaveIt() {
        Troupe.init(TroupeConfig.defaults().logToConsole(false));
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .until(ArchiveOfTheseTestsTest::aNewWorkerHasIt);
    }

    private static boolean aNewWorkerHasIt() throws IOException {
        String cache = System.getenv("XDG_CACHE_HOME");
        try (ProbeHandle probe = ProbeHandle.remote()) {
            long pid = probe.pid().get();
            return Files.readAllLines(Path.of("/proc/" + pid + "/maps")).stream()
                    .anyMatch(line -> line.contains(cache));
        }
    }
}
