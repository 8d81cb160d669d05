package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.ObjectRef;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whom a call holds up whose argument is not there yet, of actors that run several calls at once. */
@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
class HeldUpCallsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    /** Though there is room for them, and though they are of another group. */
    @Test
    void laterCallsOfItsThreadToThatActorAndNoOthers(@TempDir Path files) throws Exception {
        Path key = files.resolve("key");
        try (TeamHandle gate = TeamHandle.of(1);
                TeamHandle ofSeveral = TeamHandle.of(3);
                TeamHandle ofGroups = TeamHandle.grouped()) {
            ObjectRef<Integer> argument = gate.await(7, key);
            List<ObjectRef<Integer>> held = List.of(ofSeveral.note(argument, 0), ofGroups.note(argument, 0));
            List<ObjectRef<Integer>> later = List.of(ofSeveral.count(), ofGroups.countInGroup());

            List<Integer> ofAnotherThread = CompletableFuture.supplyAsync(() -> List.of(
                            ofSeveral.count().get(SOON), ofGroups.countInGroup().get(SOON)))
                    .get(30, TimeUnit.SECONDS);
            assertThat(ofAnotherThread).containsExactly(1, 1);
            try (TeamHandle other = TeamHandle.of(1)) {
                assertThat(other.count().get(SOON)).as("of another actor").isEqualTo(1);
            }
            assertThat(held).noneMatch(ObjectRef::isDone);
            assertThat(later).noneMatch(ObjectRef::isDone);

            Files.createFile(key);

            assertThat(held).allSatisfy(each -> assertThat(each.get(SOON)).isEqualTo(7));
            assertThat(later).allSatisfy(each -> assertThat(each.get(SOON)).isEqualTo(2));
        }
    }
}
