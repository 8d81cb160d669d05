package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Calls and replies that go out together, and what must not wait for that. */
@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
class BatchedCallsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path directory;

    /** So many that the actor is behind, and most are kept back. */
    private static void addMany(ProbeHandle probe, List<ObjectRef<Integer>> refs) {
        for (int i = 0; i < 3000; i++) {
            refs.add(probe.add(1));
        }
    }

    private void awaitPrinted(String line) {
        Awaitility.await().atMost(PATIENCE).until(() -> {
            try (var logs = Files.walk(directory)) {
                Path log = logs.filter(path -> path.endsWith("Probe-1.log"))
                        .findFirst()
                        .orElseThrow();
                return Files.readString(log).contains(line + "\n");
            }
        });
    }

    @Test
    void callsThatNobodyWaitsForAreMade() {
        Troupe.init(TroupeConfig.defaults().logDirectory(directory).logToConsole(false));
        try (ProbeHandle probe = ProbeHandle.remote()) {
            probe.add(0).get();
            List<ObjectRef<Integer>> refs = new ArrayList<>();
            for (int round = 0; round < 50; round++) {
                addMany(probe, refs);
                ObjectRef<Void> unused = probe.print("round " + round, "");
                awaitPrinted("round " + round);
            }
            assertThat(refs.get(refs.size() - 1).get()).isEqualTo(refs.size());
        }
    }

    @Test
    void callsAreMadeAlsoWhileThoseBeforeHaveNoReply() {
        Troupe.init(TroupeConfig.defaults().logDirectory(directory).logToConsole(false));
        try (ProbeHandle probe = ProbeHandle.remote()) {
            probe.add(0).get();
            List<ObjectRef<String>> promises = new ArrayList<>();
            for (int round = 0; round < 20; round++) {
                for (int i = 0; i < 40; i++) {
                    promises.add(probe.promise(round + "." + i + " "));
                }
                ObjectRef<Void> unused = probe.print("round " + round, "");
                awaitPrinted("round " + round);
            }
            assertThat(promises).noneMatch(ObjectRef::isDone);
            ObjectRef<Void> unused = probe.fulfil("ok");
            assertThat(promises.get(799).get()).isEqualTo("19.39 ok");
            assertThat(promises.get(0).get()).isEqualTo("0.0 ok");
        }
    }

    @Test
    void repliesDoNotWaitForALongCallAfterThem() throws Exception {
        Path key = directory.resolve("key");
        try (ProbeHandle probe = ProbeHandle.remote()) {
            List<ObjectRef<Integer>> refs = new ArrayList<>();
            for (int round = 0; round < 10; round++) {
                addMany(probe, refs);
            }
            ObjectRef<Void> waits = probe.awaitFile(key.toString());
            ObjectRef<Integer> after = probe.add(1);

            assertThat(refs.get(refs.size() - 1).get(PATIENCE)).isEqualTo(30_000);
            assertThat(refs).allMatch(ObjectRef::isDone);
            assertThat(waits.isDone()).isFalse();
            assertThat(after.isDone()).isFalse();

            Files.createFile(key);
            assertThat(after.get()).isEqualTo(30_001);
        }
    }

    @Test
    void callsOfAnActorThatNobodyWaitsForOutliveIt() {
        try (ProbeHandle target = ProbeHandle.remote()) {
            ProbeHandle caller = ProbeHandle.remote();
            caller.meet(target).get();
            int calls = caller.flood(50).get();
            caller.close();

            Awaitility.await().atMost(PATIENCE).until(() -> target.add(0).get() == calls);
        }
    }

    @Test
    void whatIsKeptBackFailsWithItsActor() {
        ProbeHandle probe = ProbeHandle.remote();
        List<ObjectRef<Integer>> refs = new ArrayList<>();
        ObjectRef<Void> waits = probe.awaitFile("/never");
        addMany(probe, refs);

        Troupe.kill(probe);

        assertThatThrownBy(waits::get).isInstanceOf(ActorDiedException.class);
        for (ObjectRef<Integer> each : refs) {
            assertThatThrownBy(each::get).isInstanceOf(ActorDiedException.class);
        }
    }

    @Test
    void closeFinishesWhatIsKeptBack() {
        ProbeHandle probe = ProbeHandle.remote();
        List<ObjectRef<Integer>> refs = new ArrayList<>();
        addMany(probe, refs);

        probe.close();

        for (int i = 0; i < refs.size(); i++) {
            assertThat(refs.get(i).get()).isEqualTo(i + 1);
        }
    }
}
