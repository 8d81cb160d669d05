package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.SharedMemoryException;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import dev.troupe.runtime.fixtures.SmallFileSystem;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Actors where there is as little shared memory as containers have, and where that is full. */
@Tag("processes")
@Timeout(60)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@NullUnmarked
class SmallMemoryTest {
    private static final int OF_A_CONTAINER = 64 << 10;
    private static final Duration SOON = Duration.ofSeconds(20);

    /** Almost the longest that goes through a queue, which finds memory for four or five of them at a time. */
    private static final int SIZE = 60_000;

    @TempDir
    static Path directory;

    private static SmallFileSystem memory;

    @BeforeAll
    static void mount() throws IOException {
        memory = SmallFileSystem.mount(directory.resolve("memory"), OF_A_CONTAINER);
        Troupe.init(TroupeConfig.defaults()
                .directory(memory.directory())
                .logDirectory(directory.resolve("logs"))
                .logToConsole(false));
    }

    @AfterAll
    static void unmount() throws IOException {
        NothingIsLeft.check();
        if (memory != null) {
            memory.close();
        }
    }

    private static long usedKilobytes() throws IOException {
        FileStore store = Files.getFileStore(memory.directory());
        return (store.getTotalSpace() - store.getUsableSpace()) >> 10;
    }

    @Test
    @Order(1) // Before others leave memory that is free a moment later.
    void fiftyIdleActorsTakeNoMoreThanThereIs() throws Exception {
        long before = usedKilobytes();
        List<ProbeHandle> idle = List.of(ProbeHandle.remote(), ProbeHandle.remote());
        idle.forEach(each -> assertThat(each.add(1).get()).isEqualTo(1));

        long ofOne = (usedKilobytes() - before) / idle.size();

        assertThat(ofOne).as("of one, in KB").isBetween(1L, 1024L);
        assertThat(before + 50 * ofOne).as("of fifty, in KB").isLessThan(OF_A_CONTAINER);
        idle.forEach(ProbeHandle::close);
    }

    @Test
    void whereItIsFullNothingIsCreatedOrCalledUntilThereIsSomeAgain() throws Exception {
        VaultHandle vault = VaultHandle.remote();
        assertThat(vault.length(new byte[1]).get()).isEqualTo(1);
        long pid = vault.pid().get();
        Path ballast = memory.fillBut(0);

        // The queue of one was perhaps made ahead.
        List<ProbeHandle> made = new ArrayList<>();
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 2; i++) {
                        made.add(ProbeHandle.remote());
                    }
                })
                .isInstanceOf(SharedMemoryException.class)
                .hasMessageContaining(" was not created: its queue at " + memory.directory())
                .hasMessageContaining("could not be made (No space left on device)")
                .hasMessageContaining("Fix: free space there");
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 10; i++) {
                        assertThat(vault.length(new byte[SIZE]).get()).isEqualTo(SIZE);
                    }
                })
                .isInstanceOf(SharedMemoryException.class)
                .hasMessageStartingWith(
                        vault + ".length was not sent: no memory is left for the queue at " + memory.directory())
                .hasMessageContaining("Fix: free space there");
        List<ObjectRef<byte[]>> results =
                IntStream.range(0, 10).mapToObj(each -> vault.bytes(SIZE)).toList();
        awaitLogged(vault, "A reply waits for memory");
        Files.delete(ballast);
        made.forEach(Troupe::kill);

        assertThat(Troupe.get(results, SOON)).allMatch(each -> each.length == SIZE && each[SIZE - 1] == 7);
        assertThat(vault.length(new byte[SIZE]).get()).isEqualTo(SIZE);
        assertThat(vault.pid().get()).as("it has lived through all that").isEqualTo(pid);
        try (ProbeHandle next = ProbeHandle.remote()) {
            assertThat(next.add(1).get()).isEqualTo(1);
        }
        Troupe.kill(vault);
    }

    private static void awaitLogged(VaultHandle vault, String text) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(() -> {
            try (Stream<Path> files = Files.walk(directory.resolve("logs"))) {
                Path log = files.filter(each -> each.endsWith(vault.toString().replace('#', '-') + ".log"))
                        .findFirst()
                        .orElseThrow();
                return Files.readString(log).contains(text);
            }
        });
    }
}
