package dev.troupe.runtime.internal.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ProcessStateTest {
    /** No process has such a number: the kernel's limit is four million. */
    private static final long NOBODY = 99_999_999;

    @Test
    void thisProcessIsAlive() {
        assertThat(ProcessState.isAlive(ProcessHandle.current().pid())).isTrue();
    }

    @Test
    void nobodyIsNot() {
        assertThat(ProcessState.isAlive(NOBODY)).isFalse();
    }

    @Test
    @Tag("processes")
    void aZombieIsDead() throws Exception {
        // The shell becomes a program that never waits for the child that the shell had started.
        Process parent = new ProcessBuilder("sh", "-c", "sleep 0 & echo $!; exec sleep 60").start();
        try (BufferedReader output = parent.inputReader()) {
            long child = Long.parseLong(output.readLine());
            await().atMost(Duration.ofSeconds(5)).until(() -> !ProcessState.isAlive(child));
            assertThat(ProcessState.isAlive(parent.pid())).isTrue();
        } finally {
            parent.destroyForcibly().waitFor();
        }
        assertThat(ProcessState.isAlive(parent.pid())).isFalse();
    }

    @Test
    @Tag("processes")
    void aStoppedProcessIsAlive() throws Exception {
        Process process = new ProcessBuilder("sleep", "60").start();
        try {
            new ProcessBuilder("kill", "-STOP", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            assertThat(ProcessState.isAlive(process.pid())).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
