package dev.troupe.runtime.internal.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.runtime.fixtures.SharedMemory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class BellTest {
    @TempDir(factory = SharedMemory.class)
    private Path directory;

    private static Duration timeOf(Bell bell, Duration atMost) throws IOException {
        long started = System.nanoTime();
        bell.await(atMost.toNanos());
        return Duration.ofNanos(System.nanoTime() - started);
    }

    @Test
    void aSilentBellEndsTheWaitInTime() throws IOException {
        try (Bell bell = new Bell(directory.resolve("bell"))) {
            assertThat(timeOf(bell, Duration.ofMillis(50))).isBetween(Duration.ofMillis(49), Duration.ofSeconds(5));
            assertThat(timeOf(bell, Duration.ZERO)).isLessThan(Duration.ofSeconds(1));
            assertThat(timeOf(bell, Duration.ofNanos(-5))).isLessThan(Duration.ofSeconds(1));
            assertThat(timeOf(bell, Duration.ofNanos(1))).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void everyStrokeIsHeardByTheOneWhoWaits() throws IOException {
        try (Bell bell = new Bell(directory.resolve("bell"));
                Ringer one = new Ringer(directory.resolve("bell"));
                Ringer other = new Ringer(directory.resolve("bell"))) {
            for (int i = 0; i < 50; i++) {
                (i % 2 == 0 ? one : other).ring();
                assertThat(timeOf(bell, Duration.ofSeconds(10))).isLessThan(Duration.ofSeconds(1));
            }
        }
    }

    @Test
    void strokesThatWereHeardAreNotHeardAgain() throws IOException {
        try (Bell bell = new Bell(directory.resolve("bell"));
                Ringer ringer = new Ringer(directory.resolve("bell"))) {
            for (int i = 0; i < 100; i++) {
                ringer.ring();
            }
            bell.await(TimeUnit.SECONDS.toNanos(1)); // The connection.
            bell.await(TimeUnit.SECONDS.toNanos(1)); // Its strokes.
            assertThat(timeOf(bell, Duration.ofMillis(50))).isGreaterThanOrEqualTo(Duration.ofMillis(49));
        }
    }

    @Test
    void ringersThatComeAndGoLeaveTheBellInOrder() throws IOException {
        try (Bell bell = new Bell(directory.resolve("bell"))) {
            for (int i = 0; i < 300; i++) {
                try (Ringer ringer = new Ringer(directory.resolve("bell"))) {
                    ringer.ring();
                }
                bell.await(TimeUnit.SECONDS.toNanos(1));
            }
            while (timeOf(bell, Duration.ofMillis(50)).compareTo(Duration.ofMillis(49)) < 0) {
                // Hears the rest out.
            }
            try (Ringer ringer = new Ringer(directory.resolve("bell"))) {
                ringer.ring();
                assertThat(timeOf(bell, Duration.ofSeconds(10))).isLessThan(Duration.ofSeconds(1));
            }
        }
    }

    @Test
    void aRingerFindsTheBellThatWasHungUpAgain() throws Exception {
        Path path = directory.resolve("bell");
        try (Ringer ringer = new Ringer(path)) {
            try (Bell bell = new Bell(path)) {
                ringer.ring();
                bell.await(TimeUnit.SECONDS.toNanos(1));
            }
            ringer.ring();
            java.nio.file.Files.delete(path);
            ringer.ring();
            try (Bell bell = new Bell(path)) {
                ringer.ring();
                assertThat(timeOf(bell, Duration.ofSeconds(10))).isLessThan(Duration.ofSeconds(1));
            }
        }
    }

    @Test
    void aPathThatIsTooLongIsSaidSo() {
        Path path = directory.resolve("a".repeat(120));

        assertThatThrownBy(() -> new Bell(path))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("Cannot listen at " + path + ": ");
    }
}
