package dev.troupe.runtime.internal.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.runtime.fixtures.ChildJvm;
import dev.troupe.runtime.fixtures.SharedMemory;
import dev.troupe.runtime.fixtures.SmallFileSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a lane takes of shared memory, and what happens where that is short. */
@Timeout(60)
class LaneMemoryTest {
    @TempDir
    private Path temporary;

    @TempDir(factory = SharedMemory.class)
    private Path parent;

    private static long kilobytes(Path file) throws Exception {
        Process stat = new ProcessBuilder("stat", "-c", "%b", file.toString()).start();
        String blocks = new String(stat.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        stat.waitFor();
        return Long.parseLong(blocks.strip()) / 2;
    }

    private static long kilobytesBelow(Path directory) throws Exception {
        long sum = 0;
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                sum += kilobytes(file);
            }
        }
        return sum;
    }

    private static int append(LaneWriter writer, int from, int count, int length) throws IOException {
        for (int i = from; i < from + count; i++) {
            writer.append(Frames.frame(0, i, length), length);
        }
        return from + count;
    }

    @Test
    void everythingIsBackedBeforeItIsTouched() throws Exception {
        Path directory = parent.resolve("lane");
        try (Lane lane = Lane.create(directory)) {
            assertThat(Files.size(directory.resolve("control"))).isEqualTo(4096);
            assertThat(kilobytes(directory.resolve("control"))).isEqualTo(4);
            assertThat(kilobytes(directory.resolve("queue/metadata.cq4t"))).isGreaterThanOrEqualTo(8);
            Path first = directory.resolve("queue/19700101-000001T.cq4");
            assertThat(kilobytes(first)).isEqualTo(64);
            assertThat(kilobytes(directory.resolve("first-pages"))).isBetween(4L, 16L);

            LaneWriter writer = lane.writer();
            append(writer, 0, 1, 100);

            assertThat(kilobytes(first)).isBetween(64L, 324L);
            writer.close();
        }
    }

    @Test
    void filesAreSmallWhereMemoryIs() throws Exception {
        try (SmallFileSystem small = SmallFileSystem.mount(temporary.resolve("small"), 64 << 10)) {
            assertThat(Lane.blockSize(small.directory())).isEqualTo(Lane.SMALLEST_BLOCK);
        }
        assertThat(Lane.blockSize(parent)).isBetween(Lane.SMALLEST_BLOCK, Lane.LARGEST_BLOCK);
    }

    @Test
    void anIdleLaneTakesLittle() throws Exception {
        Path directory = parent.resolve("lane");
        try (Lane lane = Lane.create(directory, Lane.SMALLEST_BLOCK);
                LaneReader reader = lane.reader(1);
                LaneWriter writer = lane.writer()) {
            assertThat(kilobytesBelow(directory)).as("never used, in KB").isLessThanOrEqualTo(88);
            append(writer, 0, 10, 100);
            Frames frames = new Frames();
            frames.awaitCount(reader, 10);
            assertThat(kilobytesBelow(directory)).as("used a little, in KB").isLessThanOrEqualTo(512);

            frames.awaitCount(reader, append(writer, 10, 300, 32 << 10));

            assertThat(kilobytesBelow(directory)).as("at its largest, in KB").isLessThanOrEqualTo(2 * 3584);
        }
    }

    @Test
    @Disabled("A busy lane keeps up to one file after it has gone idle; see design.md, shared memory")
    void aLaneThatWasBusyAndIsIdleTakesLittle() throws Exception {
        Path directory = parent.resolve("lane");
        try (Lane lane = Lane.create(directory, Lane.SMALLEST_BLOCK);
                LaneReader reader = lane.reader(1);
                LaneWriter writer = lane.writer()) {
            Frames frames = new Frames();
            frames.awaitCount(reader, append(writer, 0, 380, 32 << 10));
            assertThat(kilobytesBelow(directory)).isLessThanOrEqualTo(1024);
        }
    }

    @Test
    void creatingALaneWhereMemoryIsFullFails() throws Exception {
        try (SmallFileSystem small = SmallFileSystem.mount(temporary.resolve("small"), 1024)) {
            for (int free = 0; free <= 80; free += 4) {
                Path ballast = small.fillBut(free);
                Path directory = small.directory().resolve("lane" + free);
                assertThatThrownBy(() -> Lane.create(directory))
                        .as("%d KB free", free)
                        .isInstanceOf(IOException.class);
                Files.delete(ballast);
                deleteBelow(directory);
            }
            Lane.create(small.directory().resolve("lane")).close();
        }
    }

    @Test
    void aLaneThatCouldNotBeCreatedLeavesNothing() throws Exception {
        try (SmallFileSystem small = SmallFileSystem.mount(temporary.resolve("small"), 1024)) {
            small.fillBut(40);
            assertThatThrownBy(() -> Lane.create(small.directory().resolve("lane")))
                    .isInstanceOf(IOException.class);
            assertThat(small.directory().resolve("lane")).doesNotExist();
        }
    }

    private static void deleteBelow(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(directory)) {
            all = files.sorted(java.util.Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }

    @Test
    @Tag("processes")
    void anAppendWithoutMemoryFailsAndTheNextOneGoesOn() throws Exception {
        // Full at once; in the middle of a file; and where a file ends and the next has to be made.
        for (int free : new int[] {0, 500, 1500, 2900}) {
            fillAndGoOn(free);
        }
    }

    @Test
    @Tag("processes")
    void aFrameThatWasRefusedIsNotThere() throws Exception {
        // There is room for the last frame of a file, but not for the next file.
        fillAndGoOn(3080);
        fillAndGoOn(3110);
    }

    private void fillAndGoOn(int free) throws Exception {
        try (SmallFileSystem small = SmallFileSystem.mount(temporary.resolve("small" + free), 6 << 10)) {
            small.fillBut(free + 88);
            try (ChildJvm child =
                    ChildJvm.start(LaneChild.class, "full", small.directory().resolve("lane"))) {
                assertThat(child.nextLine())
                        .containsIgnoringCase("no memory is left for the queue at ")
                        .contains("No space left on device");
                child.expect("5 refused").expect("all arrived once");
                assertThat(child.awaitEnd()).isZero();
            }
        }
    }

    @Test
    void theNextFileIsBackedAlsoWhereWhoeverWasToPrepareItDied() throws Exception {
        Path directory = parent.resolve("lane");
        try (Lane lane = Lane.create(directory);
                LaneWriter writer = lane.writer()) {
            lane.control().mayPrepare(2); // And dies, or finds no memory for it.

            for (int i = 0; lane.control().cycle() == 1; i++) {
                append(writer, i, 1, 32 << 10);
            }
            append(writer, 0, 1, 100);

            Path next = directory.resolve("queue/19700101-000002T.cq4");
            assertThat(kilobytes(next)).as("backed, in KB").isGreaterThanOrEqualTo(64);
        }
    }

    @Test
    void aReaderThatConsumesMakesRoomForWriters() throws Exception {
        passThrough(32);
    }

    @Test
    void threeFilesAreEnoughForWritersAndReader() throws Exception {
        passThrough(10);
    }

    /** Sends much through a small file system. */
    private void passThrough(int megabytes) throws IOException {
        try (SmallFileSystem small = SmallFileSystem.mount(temporary.resolve("small"), megabytes << 10);
                Lane lane = Lane.create(small.directory().resolve("lane"));
                LaneReader reader = lane.reader(1);
                LaneWriter writer = lane.writer()) {
            Frames frames = new Frames();
            for (int i = 0; i < 6000; i++) { // 120 MB.
                writer.append(Frames.frame(0, i, 20_000), 20_000);
                frames.awaitCount(reader, i + 1);
            }
        }
    }
}
