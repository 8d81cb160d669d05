package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.ActorUnavailableException;
import dev.troupe.runtime.Lifetime;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import dev.troupe.runtime.fixtures.ChildJvm;
import dev.troupe.runtime.internal.control.NodeSnapshot;
import dev.troupe.runtime.internal.control.NodeSnapshot.State;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Actors that are restarted on a node of its own, for programs that come and go. */
@Tag("processes")
@Timeout(60)
@ExtendWith(NothingIsLeft.class)
class RestartsOnOwnNodeTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    private Path diary;

    private OwnNode node;

    @BeforeEach
    void start() throws Exception {
        node = OwnNode.start();
    }

    @AfterEach
    void end() throws Exception {
        Troupe.shutdown();
        node.close();
    }

    /** A program that creates one that is restarted for ever, and does what it is told. */
    static final class Creator {
        private Creator() {}

        public static void main(String[] arguments) throws Exception {
            Troupe.init(TroupeConfig.defaults().directory(Path.of(arguments[0])).address("test"));
            PhoenixHandle phoenix = PhoenixHandle.options()
                    .name("phoenix")
                    .maxRestarts(-1)
                    .maxTaskRetries(Integer.parseInt(arguments[2]))
                    .lifetime(Lifetime.valueOf(arguments[3]))
                    .remote(arguments[1]);
            System.out.println(phoenix.count().get());
            BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            while ("count".equals(input.readLine())) {
                System.out.println(phoenix.count().get());
            }
        }
    }

    private ChildJvm creator(int maxTaskRetries, Lifetime lifetime) throws Exception {
        return ChildJvm.start(Creator.class, node.parent(), diary, maxTaskRetries, lifetime)
                .expect("1");
    }

    private NodeSnapshot.Actor seen() {
        return node.snapshot().actors().get(0);
    }

    private void kill() {
        long pid = seen().pid();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        await().atMost(SOON).until(() -> seen().pid() != pid);
    }

    private void awaitRestarted(int times) {
        await().atMost(SOON).until(() -> seen().restarts() == times && seen().state() == State.ALIVE);
    }

    @Test
    void programsFollowADetachedActorThatOutlivesItsCreator() throws Exception {
        try (ChildJvm creator = creator(-1, Lifetime.DETACHED)) {
            kill();
            creator.tell("count");
            creator.expect("1");
            Troupe.init(node.address());
            PhoenixHandle found = PhoenixHandle.named("phoenix");
            assertThat(found.count().get()).as("has never seen its first life").isEqualTo(2);
            kill();
            assertThat(found.count().get()).isEqualTo(1);
            creator.tell("count");
            creator.expect("2");
            creator.tell("end");
            creator.awaitEnd();
        }
        kill();

        PhoenixHandle found = PhoenixHandle.named("phoenix");
        assertThat(found.count().get()).as("its creator is gone").isEqualTo(1);
        assertThat(found.restarted().get()).isTrue();
        awaitRestarted(3);
        assertThat(Phoenix.diary(diary)).isEqualTo(List.of("born", "born", "born", "born"));
        Troupe.terminate(found);
        node.awaitOnly();
    }

    @Test
    void whoReachesItWhileItIsRestartedIsToldSo() throws Exception {
        try (ChildJvm creator = creator(0, Lifetime.DETACHED)) {
            Phoenix.plan(diary, "wait");
            kill();
            await().atMost(SOON).until(() -> seen().pid() != 0);

            Troupe.init(node.address());
            PhoenixHandle found = PhoenixHandle.named("phoenix");
            assertThatThrownBy(() -> found.count().get())
                    .isInstanceOf(ActorUnavailableException.class)
                    .hasMessageContaining("This call was not sent.");
            assertThat(seen().state()).isEqualTo(State.RESTARTING);
            java.nio.file.Files.createFile(diary.resolve("go"));

            Integer count = await().atMost(SOON)
                    .ignoreException(ActorUnavailableException.class)
                    .until(() -> found.count().get(), Objects::nonNull);
            assertThat(count).isEqualTo(1);
            creator.tell("end");
            Troupe.kill(found);
        }
        node.awaitOnly();
    }

    @Test
    void itEndsWithItsCreatorAlsoWhileItIsRestarted() throws Exception {
        try (ChildJvm creator = creator(-1, Lifetime.OWNED)) {
            Phoenix.plan(diary, "wait");
            kill();
            Troupe.init(node.address());
            PhoenixHandle found = PhoenixHandle.named("phoenix");
            var pending = found.count();

            creator.kill();

            assertThatThrownBy(pending::get)
                    .isInstanceOf(ActorDiedException.class)
                    .hasMessageContaining("ended with " + Creator.class.getName());
        }
        node.awaitOnly();
        assertThat(Troupe.listNamedActors()).isEmpty();
    }

    @Test
    void aNodeThatIsStoppedRestartsNobody() throws Exception {
        try (ChildJvm creator = creator(-1, Lifetime.DETACHED)) {
            Phoenix.plan(diary, "halt");
            kill();
            await().atMost(SOON)
                    .until(() -> String.valueOf(seen().waitsFor()).contains("a pause before it is restarted"));

            node.end("TERM");
            creator.tell("end");
        }
    }
}
