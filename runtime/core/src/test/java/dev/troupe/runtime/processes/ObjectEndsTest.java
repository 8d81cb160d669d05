package dev.troupe.runtime.processes;

import static dev.troupe.runtime.processes.ObjectsTest.awaitNoObjects;
import static dev.troupe.runtime.processes.ObjectsTest.objects;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.CallInterruptedException;
import dev.troupe.runtime.ObjectLostException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.internal.wire.ObjectId;
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
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** How long objects are kept, by whom, and what becomes of them when processes die. */
@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
@NullUnmarked
class ObjectEndsTest {
    private static final int LARGE = 1 << 20;
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    private VaultHandle vault;

    @BeforeEach
    void start() {
        vault = VaultHandle.remote();
    }

    private static void kill(VaultHandle vault) {
        ProcessHandle.of(vault.pid().get()).orElseThrow().destroyForcibly();
    }

    @Test
    void whatNobodyCanReachIsGone() {
        useSome();

        awaitNoObjects();
    }

    private void useSome() {
        ObjectRef<byte[]> put = Troupe.put(new byte[LARGE]);
        assertThat(put.get()).hasSize(LARGE);
        assertThat(vault.length(put).get()).isEqualTo(LARGE);
        assertThat(vault.length(new byte[LARGE]).get()).isEqualTo(LARGE);
        assertThat(vault.bytes(LARGE).get()).hasSize(LARGE);
        ObjectRef<byte[]> neverRead = vault.bytes(LARGE);
        assertThat(vault.put(LARGE).get().get()).hasSize(LARGE);
        assertThat(neverRead.isDone()).isTrue();
        vault.forget().get();
    }

    @Test
    void whatIsFreedIsGoneAtOnceUnlessAnotherRefKeepsIt() {
        ObjectRef<byte[]> put = Troupe.put(new byte[LARGE]);
        ObjectRef<List<String>> writtenLate = Troupe.put(Collections.nCopies(100_000, "text"));
        ObjectRef<byte[]> result = vault.bytes(LARGE);
        assertThat(vault.count(writtenLate).get()).isEqualTo(100_000);
        assertThat(result.get()).hasSize(LARGE);
        vault.keep(List.of(put)).get();
        assertThat(objects()).hasSize(3);

        for (int i = 0; i < 2; i++) {
            List.of(put, writtenLate, result).forEach(Troupe::free);
        }

        await().atMost(SOON).until(() -> objects().size() == 1);
        assertThatThrownBy(put::get)
                .isInstanceOf(ObjectLostException.class)
                .hasMessage("Troupe.put(byte[]) was freed.");
        assertThatThrownBy(result::get).isInstanceOf(ObjectLostException.class).hasMessageEndingWith(" was freed.");
        assertThatThrownBy(writtenLate::get).isInstanceOf(ObjectLostException.class);
        assertThatThrownBy(() -> vault.count(writtenLate).get()).hasStackTraceContaining("was freed");
        assertThat(vault.size(0).get()).as("a ref of another process").isEqualTo(LARGE);
        ObjectRef<byte[]> back = vault.kept().get().get(0);
        vault.forget().get();
        assertThat(back.get()).hasSize(LARGE);
        Troupe.free(back);
        await().atMost(SOON).until(() -> {
            System.gc(); // The one in the list that was sent back and forth.
            return objects().isEmpty();
        });
        ObjectRef<Integer> small = Troupe.put(1);
        ObjectRef<Integer> pending = vault.await(directory.toString(), 4);
        List.of(small, pending).forEach(Troupe::free);
        assertThat(pending.get()).isEqualTo(4);
    }

    @Test
    void anArgumentIsGoneWithoutACollectionWhenTheCallHasAResult() {
        assertThat(vault.length(new byte[LARGE]).get()).isEqualTo(LARGE);

        await().atMost(SOON).until(() -> objects().isEmpty());
    }

    @Test
    void argumentsOfACallThatIsNotMadeAreGoneToo() throws IOException {
        Path key = directory.resolve("key");
        ObjectRef<Integer> first = vault.await(key.toString(), 1);
        Thread.currentThread().interrupt();

        // As soon as there is no credit left, it would have to wait.
        assertThatThrownBy(() -> callOften(() -> vault.length(new byte[LARGE])))
                .isInstanceOf(CallInterruptedException.class);

        assertThat(Thread.interrupted()).isTrue();
        Files.createFile(key);
        assertThat(first.get()).isEqualTo(1);
        await().atMost(SOON).until(() -> objects().isEmpty());
    }

    private static void callOften(Supplier<ObjectRef<?>> call) {
        for (int i = 0; i < 200; i++) {
            assertThat(call.get()).isNotNull();
        }
    }

    @Test
    void argumentsOfCallsThatWaitForRefsCountAsThoseOfOthers() throws IOException {
        Path key = directory.resolve("key");
        ObjectRef<byte[]> pending = VaultHandle.remote().bytesOnce(key, 10);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> callOften(() -> vault.lengths(new byte[LARGE], pending)))
                .isInstanceOf(CallInterruptedException.class);

        assertThat(Thread.interrupted()).isTrue();
        Files.createFile(key);
        await().atMost(SOON).until(() -> objects().isEmpty());
    }

    @Test
    void refsInAResultThatNobodyLooksAtKeepNothing() {
        give(vault, LARGE);
        dropResults();
        vault.forget().get();

        awaitNoObjects();
    }

    private void dropResults() {
        ObjectRef<List<ObjectRef<byte[]>>> unused = vault.kept();
        assertThat(vault.pid().get()).as("those before are here").isPositive();
    }

    @Test
    void aRefInAnActorKeepsAnObject() {
        give(vault, LARGE);
        awaitGarbage();

        assertThat(vault.size(0).get()).isEqualTo(LARGE);
        assertThat(objects()).hasSize(1);

        vault.forget().get();
        awaitNoObjects();
    }

    private static void give(VaultHandle vault, int size) {
        vault.keep(List.of(Troupe.put(new byte[size]))).get();
    }

    /** What was garbage before is known to the node afterwards, because what became garbage later is gone. */
    private static void awaitGarbage() {
        List<Path> marks = putOne();
        await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(() -> {
            System.gc();
            return marks.stream().noneMatch(Files::exists);
        });
    }

    private static List<Path> putOne() {
        List<Path> before = objects();
        assertThat(Troupe.put(new byte[LARGE]).isDone()).isTrue();
        List<Path> made = new ArrayList<>(objects());
        made.removeAll(before);
        assertThat(made).isNotEmpty();
        return made;
    }

    @Test
    void aRefThatWasPassedOnKeepsAnObject() {
        VaultHandle other = VaultHandle.remote();
        give(vault, LARGE);
        vault.pass(other).get();
        vault.forget().get();
        kill(vault);
        awaitGarbage();

        assertThat(other.size(0).get()).isEqualTo(LARGE);

        other.forget().get();
        awaitNoObjects();
    }

    @Test
    void aBufferInAnActorKeepsAnObject() {
        giveView();
        awaitGarbage();

        assertThat(vault.seen().get()).isEqualTo(9);
        assertThat(objects()).hasSize(1);

        vault.forget().get();
        awaitNoObjects();
    }

    private void giveView() {
        ByteBuffer buffer = ByteBuffer.allocate(LARGE);
        buffer.put(1, (byte) 9);
        vault.keepView(Troupe.put(buffer)).get();
    }

    @Test
    void whatAKilledProcessHeldIsGone() {
        give(vault, LARGE);
        giveView();
        awaitGarbage();
        assertThat(objects()).hasSize(2);

        kill(vault);

        await().atMost(SOON).until(() -> objects().isEmpty());
    }

    @Test
    void whatAProcessWasWritingWhenItWasKilledIsGone() throws IOException {
        ObjectRef<byte[]> put = vault.put(LARGE).get();
        Path known = objects().get(0);
        int process = ObjectId.maker(ObjectId.ofName(known.getFileName().toString()));
        Path halfWritten = Files.createFile(known.resolveSibling(ObjectId.name(ObjectId.of(process, 1000))));

        kill(vault);

        await().atMost(SOON).until(() -> Files.notExists(halfWritten));
        assertThat(put.get()).hasSize(LARGE);
    }

    @Test
    void aResultIsGoneWhoseProcessDiedBeforeItHadSentIt() {
        ObjectRef<Void> dying = vault.dieWithResult(LARGE);

        assertThatThrownBy(dying::get).isInstanceOf(ActorDiedException.class);

        await().atMost(SOON).until(() -> objects().isEmpty());
    }

    @Test
    void whatAKilledProcessHasMadeIsKeptForOthers() {
        ObjectRef<byte[]> put = vault.put(LARGE).get();
        ObjectRef<byte[]> result = vault.bytes(2 * LARGE);
        assertThat(result.get()).hasSize(2 * LARGE);

        kill(vault);
        await().atMost(SOON).until(() -> ProcessHandle.current().children().noneMatch(each -> !each.isAlive()));

        assertThat(put.get()).hasSize(LARGE);
        assertThat(result.get()).hasSize(2 * LARGE);
    }

    @Test
    void whatADeadProcessHasPromisedIsLost() {
        VaultHandle other = VaultHandle.remote();
        VaultHandle third = VaultHandle.remote();
        ObjectRef<Integer> promised =
                vault.delegate(other, directory.resolve("key").toString(), 1).get();
        ObjectRef<Integer> total = third.total(List.of(promised));
        assertThat(promised.isDone()).isFalse();

        kill(vault);

        assertThatThrownBy(promised::get)
                .isInstanceOf(ObjectLostException.class)
                .hasMessageContaining("Vault#1");
        assertThatThrownBy(total::get)
                .hasCauseInstanceOf(ObjectLostException.class)
                .hasMessageContaining("Vault#1");
        Troupe.kill(other);
    }

    @Test
    void anObjectKeepsTheRefsInIt() {
        keepMany();
        awaitGarbage();
        ObjectRef<List<ObjectRef<byte[]>>> kept = vault.kept();
        Troupe.waitFor(List.of(kept), 1);
        vault.forget().get();
        kill(vault);
        awaitGarbage();

        assertThat(kept.get().get(4999).get()).hasSize(LARGE);
        awaitGarbage();
        assertThat(kept.get().get(0).get()).hasSize(LARGE);

        kept = null;
        awaitNoObjects();
    }

    /** So many refs that they are an object themselves. */
    private void keepMany() {
        vault.keep(Collections.nCopies(5000, Troupe.put(new byte[LARGE]))).get();
    }

    @Test
    void nothingIsLeftOfMany() {
        VaultHandle other = VaultHandle.remote();
        for (int i = 0; i < 100; i++) {
            ObjectRef<byte[]> put = Troupe.put(new byte[Bulk.LEAST + i]);
            vault.keep(List.of(put, Refs.of(new byte[i]), other.bytes(2 * Bulk.LEAST)))
                    .get();
            if (i % 3 == 0) {
                vault.pass(other).get();
                vault.forget().get();
            }
            if (i % 10 == 9) {
                assertThat(other.kept().get()).isNotEmpty();
                other.forget().get();
            }
        }

        await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(() -> {
            // More than once: values of refs may have been on their way still.
            Troupe.get(List.of(vault.forget(), other.forget()));
            System.gc();
            return objects().isEmpty();
        });
    }

    @Test
    void memoryIsUsedAgain() {
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            sizes.add(vault.length(new byte[LARGE]).get());
            await().atMost(SOON)
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> objects().isEmpty());
        }

        assertThat(sizes).containsOnly(LARGE);
        assertThat(ObjectsTest.files("free")).hasSize(1);
    }
}
