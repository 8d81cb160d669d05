package dev.troupe.runtime.internal.caller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.fixtures.SharedMemory;
import dev.troupe.runtime.internal.queue.Lane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActorQueueTest {
    @TempDir(factory = SharedMemory.class)
    private Path directory;

    @Test
    void aQueueThatIsThereIsOpened() throws IOException {
        Path path = directory.resolve("1");
        Lane.create(path).close();
        ActorQueue queue = new ActorQueue(path);

        assertThat(queue.isGone()).isFalse();
        assertThat(queue.open()).isNotNull();
        queue.close();
    }

    @Test
    void aQueueOfALifeThatHasNotBegunIsNot() throws IOException {
        Path path = directory.resolve("1");
        Lane.create(path).close();
        ActorQueue queue = new ActorQueue(directory.resolve("0"));

        queue.await(path);
        assertThat(queue.open()).isNull();

        queue.isThere();
        assertThat(queue.open()).isNotNull();
        queue.close();
    }

    /** Chronicle makes the directories of a queue that it is told to open, also of one that was just moved away. */
    @Test
    void aRuinIsNoQueue() throws IOException {
        Path path = directory.resolve("1");
        Files.createDirectories(path.resolve("queue"));
        ActorQueue queue = new ActorQueue(path);

        assertThat(queue.isGone()).isTrue();
        assertThat(queue.open()).isNull();
    }
}
