package dev.troupe.runtime.internal.objects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.spi.WireOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeValuesTest {
    private static final int HEADER = 8;

    @TempDir
    private Path lane;

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(lane)) {
            return files.map(each -> each.getFileName().toString()).toList();
        }
    }

    @Test
    void whatIsMovedOutIsReadOnce() throws IOException {
        WireOutput frame = new WireOutput(64);
        frame.reset(HEADER);
        frame.writeString("many bytes");
        int length = frame.position() - HEADER;
        byte[] bytes = new byte[length];
        System.arraycopy(frame.array(), HEADER, bytes, 0, length);

        LargeValues.moveOut(lane, frame, HEADER);

        assertThat(files())
                .singleElement()
                .asString()
                .startsWith("large-" + ProcessHandle.current().pid() + "-");
        assertThat(LargeValues.moveIn(lane, frame.array(), HEADER, frame.position()))
                .isEqualTo(bytes);
        assertThat(files()).isEmpty();
    }

    @Test
    void whatAProcessHasLeftHalfWrittenIsDeleted() throws IOException {
        for (String name : List.of("draft-17-1", "draft-17-2", "draft-170-1", "large-17-3")) {
            Files.createFile(lane.resolve(name));
        }

        LargeValues.deleteDrafts(lane, 17);
        LargeValues.deleteDrafts(lane.resolve("missing"), 17);

        assertThat(files()).containsExactlyInAnyOrder("draft-170-1", "large-17-3");
    }
}
