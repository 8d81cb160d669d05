package dev.troupe.runtime.internal.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.internal.objects.ObjectStore;
import dev.troupe.runtime.internal.wire.ObjectId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreedObjectsTest {
    private static final long OBJECT = ObjectId.of(2, 17);

    @TempDir
    private Path directory;

    private Path objects;
    private Path free;
    private FreedObjects freed;

    @BeforeEach
    void makeStore() throws IOException {
        objects = Files.createDirectory(directory.resolve("objects"));
        free = Files.createDirectory(directory.resolve("free"));
        freed = new FreedObjects(new ObjectStore(objects, free, directory.resolve("spilled")), Runnable::run);
    }

    private static List<String> names(Path where) throws IOException {
        try (Stream<Path> files = Files.list(where)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void memoryIsKeptForAWhileAndGivenBackThen() throws IOException {
        Files.write(objects.resolve("2.17"), new byte[1000]);
        freed.recycle(OBJECT, 0);
        assertThat(names(objects)).isEmpty();
        assertThat(names(free)).singleElement().asString().startsWith("1000-");

        assertThat(freed.giveBack(TimeUnit.SECONDS.toNanos(4))).isTrue();
        assertThat(names(free)).hasSize(1);
        assertThat(freed.giveBack(TimeUnit.SECONDS.toNanos(5))).isFalse();
        assertThat(names(free)).isEmpty();
    }

    @Test
    void anObjectWithoutAFileIsNoError() throws IOException {
        freed.recycle(OBJECT, 0);

        assertThat(freed.giveBack(TimeUnit.SECONDS.toNanos(5))).isFalse();
        assertThat(names(free)).isEmpty();
    }

    @Test
    void whatAProcessHasMadeIsFound() throws IOException {
        for (String name : List.of("2.17", "2.18", "3.18", "20.18", "other")) {
            Files.createFile(objects.resolve(name));
        }

        assertThat(freed.madeBy(2)).containsExactlyInAnyOrder(OBJECT, ObjectId.of(2, 18));
    }

    @Test
    void whatIsDeletedIsNotUsedAgain() throws IOException {
        Files.write(objects.resolve("2.17"), new byte[1000]);

        freed.delete(OBJECT);

        assertThat(names(objects)).isEmpty();
        assertThat(names(free)).isEmpty();
    }

    @Test
    void ofManyTheOldestIsGivenBackBeforeItsTime() throws IOException {
        for (int i = 0; i < 257; i++) {
            Files.write(objects.resolve("2." + i), new byte[1000 + i]);
            freed.recycle(ObjectId.of(2, i), 0);
        }

        assertThat(names(free)).hasSize(256).noneMatch(each -> each.startsWith("1000-"));
    }
}
