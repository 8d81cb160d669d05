package dev.troupe.runtime.processes;

import static dev.troupe.runtime.processes.Garbage.awaitEnd;
import static dev.troupe.runtime.processes.Garbage.collectAll;
import static dev.troupe.runtime.processes.Garbage.collectUntilEnded;
import static dev.troupe.runtime.processes.Garbage.receive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.ObjectRef;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What keeps actors when the handles are gone that it was begun with: calls, and handles that are sent. */
@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
class KeptActorsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path directory;

    @Test
    void aCallThatWaitsForAnArgumentIsMadeThoughItsHandleWasClosed() {
        try (ProbeHandle parent = ProbeHandle.remote();
                ProbeHandle other = ProbeHandle.remote()) {
            ObjectRef<String> head = other.promise("a");
            ProbeHandle child = receive(parent);
            long pid = child.pid().get();
            ObjectRef<String> call = child.concat(head, child.add(1), child.text("b"));

            child.close();
            collectAll();
            other.fulfil("").get();

            assertThat(call.get()).isEqualTo("a1b");
            awaitEnd(pid);
        }
    }

    @Test
    void aHandleThatWaitsToBeSentArrivesThoughItWasClosed() {
        try (ProbeHandle parent = ProbeHandle.remote();
                ProbeHandle other = ProbeHandle.remote();
                ProbeHandle keeper = ProbeHandle.remote()) {
            ProbeHandle child = receive(parent);
            ObjectRef<String> greeting = keeper.greet(child, other.promise("a"));

            child.close();
            collectAll();
            other.fulfil("").get();

            assertThat(greeting.get()).isEqualTo("a");
            assertThat(keeper.ask(1).get()).isEqualTo(1);
        }
    }

    @Test
    void aHandleThatAConstructorGetsArrivesThoughItWasClosed() {
        try (ProbeHandle parent = ProbeHandle.remote();
                ProbeHandle other = ProbeHandle.remote()) {
            ProbeHandle first = receive(parent);
            try (ProbeHandle keeper = ProbeHandle.options().remote(first, other.promise(""))) {
                first.close();
                collectAll();
                other.fulfil("").get();

                assertThat(keeper.ask(1).get()).isEqualTo(1);
            }
            ProbeHandle second = receive(parent);
            long pid = second.pid().get();
            try (ProbeHandle keeper = ProbeHandle.options().remote(second)) {
                second.close();
                collectAll();

                assertThat(keeper.ask(1).get()).isEqualTo(1);
            }
            awaitEnd(pid);
        }
    }

    @Test
    void aCallThatMayBeMadeAgainIsMadeAgainThoughItsHandleWasClosed() throws Exception {
        PhoenixHandle.Options options =
                PhoenixHandle.options().name("shared").maxRestarts(1).maxTaskRetries(1);
        long pid = pidOfOneThatIsDropped(options);
        ObjectRef<Void> call = awaitGo(options);
        collectAll();

        Deaths.kill(pid);
        awaitLines("born", "born");
        collectAll();
        Files.createFile(directory.resolve("go"));

        assertThat(call.get()).isNull();
        await().atMost(SOON).untilAsserted(() -> {
            System.gc();
            assertThat(Phoenix.diary(directory)).containsExactly("born", "born", "closed");
        });
    }

    private long pidOfOneThatIsDropped(PhoenixHandle.Options options) {
        return options.remote(directory.toString()).pid().get();
    }

    private ObjectRef<Void> awaitGo(PhoenixHandle.Options options) {
        PhoenixHandle found = options.getIfExists().remote(directory.toString());
        ObjectRef<Void> call = found.await("go");
        found.close();
        return call;
    }

    private void awaitLines(String... lines) {
        await().atMost(SOON)
                .ignoreException(NoSuchFileException.class)
                .untilAsserted(() -> assertThat(Phoenix.diary(directory)).containsExactly(lines));
    }

    @Test
    void aHandleArrivesOnceMoreWithACallThatIsMadeOnceMore() throws Exception {
        try (ProbeHandle other = ProbeHandle.remote();
                PhoenixHandle phoenix = PhoenixHandle.options()
                        .maxRestarts(1)
                        .maxTaskRetries(1)
                        .remote(other.promise(directory.toString()))) {
            ObjectRef<Long> pid = phoenix.pid();
            ObjectRef<Integer> answer = askOneThatIsDropped(phoenix);
            other.fulfil("").get();
            awaitLines("born", "asks");
            collectAll();

            Deaths.kill(pid.get());
            awaitLines("born", "asks", "born", "asks");
            collectAll();
            Files.createFile(directory.resolve("go"));

            assertThat(answer.get()).isEqualTo(1);
        }
    }

    private ObjectRef<Integer> askOneThatIsDropped(PhoenixHandle by) throws Exception {
        Path own = Files.createTempDirectory(directory, "asked");
        return by.askLater(PhoenixHandle.options().remote(own.toString()), "go");
    }

    @Test
    void aHandleThatWasFoundByNameArrivesOnceMoreToo() throws Exception {
        PhoenixHandle phoenix =
                PhoenixHandle.options().maxRestarts(1).maxTaskRetries(1).remote(directory.toString());
        ObjectRef<Long> pid = phoenix.pid();
        ObjectRef<Integer> answer = askOneThatIsFound(phoenix);
        awaitLines("born", "asks");
        collectAll();

        Deaths.kill(pid.get());
        awaitLines("born", "asks", "born", "asks");
        collectAll();
        Files.createFile(directory.resolve("go"));

        assertThat(answer.get()).isEqualTo(2);
        phoenix.close();
    }

    private ObjectRef<Integer> askOneThatIsFound(PhoenixHandle by) throws Exception {
        Path own = Files.createTempDirectory(directory, "found");
        PhoenixHandle kept = PhoenixHandle.options().name("found").remote(own.toString());
        ObjectRef<Integer> answer = by.askLater(PhoenixHandle.named("found"), "go");
        assertThat(kept.count().get()).isEqualTo(1);
        return answer;
    }

    @Test
    void anActorMayHandItselfOutInItsLastCall() throws Exception {
        collectUntilEnded(useOneThatHandsItselfOut(directory.resolve("go")));
    }

    private static long useOneThatHandsItselfOut(Path go) throws Exception {
        ObjectRef<ProbeHandle> last = callForTheLastTime(go);
        collectAll();
        Files.createFile(go);
        ProbeHandle itself = last.get();
        assertThat(itself.add(1).get()).isEqualTo(1);
        return itself.pid().get();
    }

    private static ObjectRef<ProbeHandle> callForTheLastTime(Path go) {
        ProbeHandle itself = ProbeHandle.remote();
        itself.meet(itself).get();
        return itself.met(go.toString());
    }

    @Test
    void aHandleThatIsStillOnItsWayKeepsIt() {
        try (ProbeHandle keeper = ProbeHandle.remote()) {
            Path go = directory.resolve("go");
            ObjectRef<Void> busy = keeper.awaitFile(go.toString());
            ObjectRef<Void> meeting = meetOneThatIsDropped(keeper);
            collectAll();

            assertThat(go.toFile().mkdir()).isTrue();

            busy.get();
            meeting.get();
            assertThat(keeper.ask(2).get()).isEqualTo(2);
        }
    }

    private static ObjectRef<Void> meetOneThatIsDropped(ProbeHandle keeper) {
        return keeper.meet(ProbeHandle.remote());
    }

    @Test
    void callsThatWaitForTheirArgumentsAreMadeThoughTheHandleIsGone() {
        try (ProbeHandle other = ProbeHandle.remote()) {
            ObjectRef<String> nothing = other.promise("");
            ObjectRef<Integer> ofConstructor = addToOneThatWaitsFor(nothing);
            ObjectRef<String> ofMethod = concatByOneThatIsDropped(other.promise("a"));

            collectAll();
            other.fulfil("").get();

            assertThat(ofConstructor.get()).isEqualTo(3);
            assertThat(ofMethod.get()).isEqualTo("a1b");
        }
    }

    private static ObjectRef<Integer> addToOneThatWaitsFor(ObjectRef<String> argument) {
        return ProbeHandle.options().remote(argument).add(3);
    }

    private static ObjectRef<String> concatByOneThatIsDropped(ObjectRef<String> head) {
        return ProbeHandle.remote()
                .concat(head, ProbeHandle.remote().add(1), ProbeHandle.remote().text("b"));
    }

    @Test
    void aCallThatMayBeMadeAgainKeepsItsActorThroughARestart() throws Exception {
        List<ObjectRef<?>> calls = callOneThatIsDropped();
        collectAll();
        Deaths.kill((Long) calls.get(0).get());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Phoenix.diary(directory).size() == 2);
        collectAll();

        Files.createFile(directory.resolve("go"));

        assertThat(calls.get(1).get()).isNull();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            System.gc();
            assertThat(Phoenix.diary(directory)).containsExactly("born", "born", "closed");
        });
    }

    private List<ObjectRef<?>> callOneThatIsDropped() {
        PhoenixHandle phoenix =
                PhoenixHandle.options().maxRestarts(1).maxTaskRetries(1).remote(directory.toString());
        return List.of(phoenix.pid(), phoenix.await("go"));
    }
}
