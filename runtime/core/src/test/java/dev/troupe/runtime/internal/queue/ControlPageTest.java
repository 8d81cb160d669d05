package dev.troupe.runtime.internal.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ControlPageTest {
    @TempDir
    private Path directory;

    private ControlPage page;

    @BeforeEach
    void create() throws IOException {
        page = ControlPage.create(directory.resolve("control"), 4 << 20, 7);
    }

    @Test
    void beginsAwakeInTheFirstFile() {
        assertThat(page.blockSize()).isEqualTo(4 << 20);
        assertThat(page.cycle()).isEqualTo(1);
        assertThat(page.parked()).isEqualTo(ControlPage.AWAKE);
        assertThat(page.allocated(1)).isZero();
        assertThat(page.isStopRequested()).isFalse();
        assertThat(page.sleep()).isZero();
    }

    @Test
    void whatOneSetsAllSee() throws IOException {
        ControlPage other = ControlPage.open(directory.resolve("control"));

        page.parked(2);
        page.advance(1);
        page.allocated(2, 0xffff_0000L);
        page.requestStop();

        int sleep = other.sleep();
        assertThat(ControlPage.bell(sleep)).isEqualTo(2);
        other.rung(sleep);
        assertThat(page.parked()).isEqualTo(ControlPage.RUNG);
        assertThat(other.cycle()).isEqualTo(2);
        assertThat(other.allocated(2)).isEqualTo(0xffff_0000L);
        assertThat(other.allocated(1)).isZero();
        assertThat(other.isStopRequested()).isTrue();
        assertThat(other.note()).isEqualTo(7);
    }

    @Test
    void theCycleOnlyGrowsByOne() {
        page.advance(1);
        page.advance(1);
        page.advance(7);

        assertThat(page.cycle()).isEqualTo(2);
    }

    @Test
    void oneWriterPreparesAFile() {
        assertThat(page.mayPrepare(2)).isTrue();
        assertThat(page.mayPrepare(2)).isFalse();
        assertThat(page.mayPrepare(4)).isFalse();
        assertThat(page.mayPrepare(3)).isTrue();
    }

    @Test
    void aWriterThatComesTooLateMarksNoLaterSleep() {
        page.parked(1);
        int sleep = page.sleep();
        page.parked(ControlPage.AWAKE);
        page.parked(1);

        page.rung(sleep);

        assertThat(page.parked()).isEqualTo(1);
        assertThat(page.sleep()).isNotZero().isNotEqualTo(sleep);
    }

    @Test
    void aSleepThatWasRungNeedsNoOther() {
        for (int round = 0; round < 1000; round++) {
            page.parked(1 + round % 2);
            assertThat(ControlPage.bell(page.sleep())).isEqualTo(1 + round % 2);
            page.rung(page.sleep());
            assertThat(page.sleep()).isZero();
            assertThat(page.parked()).isEqualTo(ControlPage.RUNG);
            page.parked(ControlPage.AWAKE);
            assertThat(page.sleep()).isZero();
        }
    }

    @Test
    void aPageOfAnotherVersionIsRefused() throws IOException {
        Path other = directory.resolve("other");
        byte[] bytes = new byte[4096];
        bytes[0] = 42;
        Files.write(other, bytes);

        assertThatThrownBy(() -> ControlPage.open(other))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(
                        "was written by another version of Troupe: its layout is 2a, here it is 54726f7570650004");
    }

    @Test
    void aPageIsMadeOnce() {
        assertThatThrownBy(() -> ControlPage.create(directory.resolve("control"), 1, 0))
                .isInstanceOf(FileAlreadyExistsException.class);
    }
}
