package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.CallFailedException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.internal.boot.ThisProcess;
import dev.troupe.runtime.spi.Bulk;
import dev.troupe.runtime.spi.Refs;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Values that are too large for the queues, and refs to values of all sizes, on their way between processes. */
@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
@NullUnmarked
class ObjectsTest {
    private static final int LARGE = 1 << 20;
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    private VaultHandle vault;

    @BeforeEach
    void start() {
        vault = VaultHandle.remote();
    }

    /** The files of objects that there are. */
    static List<Path> objects() {
        return files("objects");
    }

    /** The files in a directory of the session. */
    static List<Path> files(String where) {
        Path objects = Objects.requireNonNull(ThisProcess.driver()).directory().resolve(where);
        try (Stream<Path> files = Files.list(objects)) {
            return files.toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Waits until no object is left, with collections in this process. */
    static void awaitNoObjects() {
        await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(() -> {
            System.gc();
            return objects().isEmpty();
        });
    }

    @Test
    void whatWasPutIsReadHereAndThere() {
        double[] numbers = {1, 2, 3};
        ObjectRef<double[]> small = Troupe.put(numbers);
        ObjectRef<double[]> large = Troupe.put(new double[LARGE]);
        numbers[0] = 100;

        assertThat(small.get()).containsExactly(1, 2, 3);
        assertThat(large.isDone()).isTrue();
        assertThat(large.get()).hasSize(LARGE).isSameAs(large.get());
        assertThat(vault.sum(small).get()).isEqualTo(6);
        assertThat(vault.sum(large).get()).isEqualTo(0);
        assertThat(Troupe.get(List.of(small, large)).get(0)).containsExactly(1, 2, 3);
        assertThat(Troupe.waitFor(List.of(small, large), 2).notReady()).isEmpty();
        assertThat(Troupe.put(null).get()).isNull();
        assertThatThrownBy(() -> Troupe.put(small))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is one already");
    }

    @Test
    void otherValuesAreWrittenWhenTheyAreSent() {
        ObjectRef<List<String>> texts = Troupe.put(Collections.nCopies(100_000, "text"));
        for (int i = 0; i < 3; i++) {
            assertThat(vault.count(texts).get()).isEqualTo(100_000);
        }
        assertThat(objects()).as("written once").hasSize(1);
        assertThat(vault.count(Troupe.put(List.of("a", "b"))).get()).isEqualTo(2);
        assertThat(texts.get()).hasSize(100_000);
    }

    @Test
    void largeArgumentsAndResultsArrive() {
        assertThat(vault.length(new byte[3 * LARGE + 1]).get()).isEqualTo(3 * LARGE + 1);
        byte[] bytes = vault.bytes(2 * LARGE + 3).get();
        assertThat(bytes).hasSize(2 * LARGE + 3);
        assertThat(bytes[2 * LARGE + 2]).isEqualTo((byte) 7);
        assertThat(vault.text(LARGE).get()).hasSize(LARGE);
        double[] numbers = vault.numbers(LARGE).get();
        assertThat(numbers[LARGE - 1]).isEqualTo(LARGE - 1);
        assertThat(vault.sum(numbers).get()).isEqualTo((LARGE - 1.0) * LARGE / 2);
        assertThat(vault.count(Collections.nCopies(100_000, "x")).get()).isEqualTo(100_000);
    }

    /** Around where a byte more makes a frame too long, alone and beside a ref. */
    @Test
    void whatJustFitsAQueueArrivesAndSoDoesWhatJustDoesNot() throws IOException {
        ObjectRef<byte[]> put = Troupe.put(new byte[LARGE]);
        Path key = directory.resolve("key");
        ObjectRef<byte[]> pending = VaultHandle.remote().bytesOnce(key, LARGE);
        int first = Bulk.LEAST - 65;
        List<ObjectRef<Integer>> alone = new ArrayList<>();
        List<ObjectRef<Integer>> besideRef = new ArrayList<>();
        for (int size = first; size < first + 40; size++) {
            alone.add(Chores.options().length(new byte[size]));
            alone.add(vault.length(new byte[size]));
            besideRef.add(vault.lengths(new byte[size], put));
        }
        for (int size = first; size < first + 40; size++) {
            besideRef.add(vault.lengths(new byte[size], pending));
            besideRef.add(vault.lengths(new byte[size], put)); // Behind that one.
        }
        Files.createFile(key);

        for (int i = 0; i < 40; i++) {
            assertThat(alone.get(2 * i).get()).isEqualTo(first + i);
            assertThat(alone.get(2 * i + 1).get()).isEqualTo(first + i);
            assertThat(besideRef.get(i).get()).isEqualTo(first + i + LARGE);
            assertThat(besideRef.get(40 + 2 * i).get()).isEqualTo(first + i + LARGE);
            assertThat(besideRef.get(41 + 2 * i).get()).isEqualTo(first + i + LARGE);
        }
    }

    @Test
    void aLargeResultGoesOnWithoutBeingReadHere() {
        VaultHandle other = VaultHandle.remote();
        ObjectRef<double[]> numbers = vault.numbers(LARGE);

        ObjectRef<Double> pending = other.sum(numbers);

        assertThat(pending.get()).isEqualTo((LARGE - 1.0) * LARGE / 2);
        assertThat(other.sum(numbers).get()).isEqualTo(pending.get());
        assertThat(objects()).as("the result alone").hasSize(1);
    }

    @Test
    void aBufferIsReadWhereItLies() {
        ByteBuffer buffer = ByteBuffer.allocate(LARGE);
        buffer.put(LARGE - 1, (byte) 3).position(2);
        ObjectRef<ByteBuffer> ref = Troupe.put(buffer);
        buffer.put(LARGE - 1, (byte) 100);

        assertThat(vault.look(ref).get()).isEqualTo("true true 3");
        assertThat(vault.look(buffer).get()).isEqualTo("true true 100");
        assertThat(vault.look(ByteBuffer.allocate(2)).get()).isEqualTo("false true 0");
        assertThat(ref.get().remaining()).isEqualTo(LARGE - 2);
        assertThat(ref.get().isReadOnly()).isTrue();
        assertThat(ref.get().get()).isEqualTo((byte) 0);
        assertThat(ref.get().remaining()).as("each has his own place in it").isEqualTo(LARGE - 2);
    }

    @Test
    void refsInCollectionsStayRefs() {
        VaultHandle other = VaultHandle.remote();
        assertThat(vault.total(List.of(Refs.of(1), Troupe.put(2), other.await(directory.toString(), 4)))
                        .get())
                .isEqualTo(7);

        vault.keep(List.of(Troupe.put(new byte[10]), Troupe.put(new byte[LARGE]), other.bytes(2 * LARGE)))
                .get();

        assertThat(vault.size(0).get()).isEqualTo(10);
        assertThat(vault.size(1).get()).isEqualTo(LARGE);
        assertThat(vault.size(2).get()).isEqualTo(2 * LARGE);
    }

    @Test
    void refsArePassedOnAndReturned() {
        VaultHandle other = VaultHandle.remote();
        vault.keep(List.of(Troupe.put(new byte[10]), Troupe.put(new byte[LARGE])))
                .get();

        vault.pass(other).get();

        assertThat(other.size(1).get()).isEqualTo(LARGE);
        List<ObjectRef<byte[]>> back = other.kept().get();
        assertThat(back.get(0).get()).hasSize(10);
        assertThat(back.get(1).get()).hasSize(LARGE);
        assertThat(vault.put(2 * LARGE).get().get()).hasSize(2 * LARGE);
        assertThat(vault.length(vault.put(LARGE).get()).get()).isEqualTo(LARGE);
    }

    @Test
    void aRefThatComesBackBeforeItsValueIsTheSame() throws IOException {
        Path key = directory.resolve("key");
        ObjectRef<byte[]> pending = VaultHandle.remote().bytesOnce(key, LARGE);
        vault.keep(List.of(pending, pending)).get();

        assertThat(vault.kept().get())
                .hasSize(2)
                .allSatisfy(each -> assertThat(each).isSameAs(pending));

        Files.createFile(key);
        assertThat(pending.get()).hasSize(LARGE);
        assertThat(vault.kept().get()).hasSize(2).allMatch(each -> each.get().length == LARGE);
    }

    @Test
    void aRefThatComesAgainAfterItsValueHasOne() throws IOException {
        Path key = directory.resolve("key");
        Path end = directory.resolve("end");
        ObjectRef<byte[]> pending = VaultHandle.remote().bytesOnce(key, LARGE);
        VaultHandle other = VaultHandle.remote();
        ObjectRef<Integer> first = vault.lend(other, List.of(pending), end);
        ObjectRef<Integer> again = vault.sizes(List.of(pending, pending));
        Files.createFile(key);

        assertThat(first.get()).isEqualTo(LARGE);
        assertThat(again.get()).isEqualTo(2 * LARGE);
        Files.createFile(end);
        assertThat(other.pid().get()).isPositive();
    }

    @Test
    void aRefWithoutAValueYetIsPassedOnAtOnce() throws Exception {
        VaultHandle other = VaultHandle.remote();
        VaultHandle third = VaultHandle.remote();
        String key = directory.resolve("key").toString();

        ObjectRef<Integer> pending = vault.delegate(other, key, 5).get();
        ObjectRef<Integer> total = third.total(List.of(pending, Refs.of(1)));
        assertThat(pending.isDone()).isFalse();
        assertThat(vault.pid().get()).isPositive();
        ObjectRef<Integer> failing = vault.delegate(other, key, -1).get();
        Files.createFile(directory.resolve("key"));

        assertThat(total.get()).isEqualTo(6);
        assertThat(pending.get()).isEqualTo(5);
        assertThatThrownBy(failing::get)
                .isInstanceOf(CallFailedException.class)
                .hasCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> failing.getOrThrow(IllegalArgumentException.class))
                .hasMessage("negative");
        assertThatThrownBy(() -> third.total(List.of(failing)).get())
                .isInstanceOf(CallFailedException.class)
                .hasMessageContaining("negative");
    }
}
