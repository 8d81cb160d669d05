package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.ActorName;
import dev.troupe.runtime.ActorNameTakenException;
import dev.troupe.runtime.ActorNotFoundException;
import dev.troupe.runtime.IncompatibleActorException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
class NamedActorsTest {
    private static ProbeHandle.Options named(String name) {
        return ProbeHandle.options().name(name);
    }

    /** Actors with names take no process here: they wait for the one CPU, which somebody holds. */
    private static ProbeHandle initWithoutRoom() {
        Troupe.init(TroupeConfig.defaults().cpus(1));
        ProbeHandle holder = ProbeHandle.options().numCpus(1).remote("");
        holder.add(0).get();
        return holder;
    }

    /** What each of several threads gets when all do the same at once. */
    private static <T> List<T> atOnce(int threads, Callable<T> action) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                futures.add(pool.submit(() -> {
                    start.await();
                    return action.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : futures) {
                results.add(each.get(20, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aNameFindsItsActorFromAnywhereUntilItHasEnded() throws Exception {
        ProbeHandle probe = named("a probe").remote("");
        assertThat(probe).hasToString("Probe#1[a probe]");
        assertThat(probe.add(40).get()).isEqualTo(40);

        ProbeHandle found = ProbeHandle.named("a probe");
        assertThat(found).isEqualTo(probe).hasToString("Probe#1[a probe]");
        assertThat(found.add(1).get()).isEqualTo(41);
        found.close();
        try (Namer.Handle namer = Namer.remote()) {
            assertThat(namer.act("find", "a probe").get()).isEqualTo("found 42");
            assertThat(commandLine(probe.pid().get())).endsWith("Probe#1[a probe]");

            probe.close();

            assertThat(namer.act("find", "a probe").get()).startsWith("ActorNotFoundException: ");
        }
        assertThatThrownBy(() -> ProbeHandle.named("a probe")).isInstanceOf(ActorNotFoundException.class);
        assertThatThrownBy(() -> found.add(1).get())
                .isInstanceOf(ActorDiedException.class)
                .hasMessageStartingWith("Probe#1[a probe] was closed.");
    }

    private static String commandLine(long pid) throws Exception {
        byte[] bytes = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline"));
        return new String(bytes, StandardCharsets.UTF_8).replace('\0', ' ').strip();
    }

    @Test
    void aTakenNameIsRefusedWithWhoHasIt() {
        try (ProbeHandle probe = named("taken").remote("")) {
            long pid = probe.pid().get();

            assertThatThrownBy(() -> named("taken").remote(""))
                    .isInstanceOf(ActorNameTakenException.class)
                    .hasMessage(
                            "Cannot create Probe#2[taken]: the name \"taken\" in the namespace \"default\" is taken by"
                                    + " Probe#1[taken], which runs in process " + pid
                                    + ".\n    Fix: give it another name, or reach"
                                    + " the one that is there with named(\"taken\") or options().getIfExists(); when that has ended"
                                    + " the name is free again.")
                    .hasNoCause();
            assertThat(Stress.session().resolve("actors/1.2")).doesNotExist();
            assertThat(probe.add(1).get()).isEqualTo(1);
        }
        try (ProbeHandle next = named("taken").remote("")) {
            assertThat(next.add(7).get()).isEqualTo(7);
        }
    }

    @Test
    void aNameIsFreeHoweverItsActorEnded() throws Exception {
        ProbeHandle killed = named("x").remote("");
        Troupe.kill(killed);
        ProbeHandle crashing = named("x").remote("");
        assertThatThrownBy(() -> crashing.fail("halt").get())
                .isInstanceOf(ActorDiedException.class)
                .hasMessageStartingWith("Probe#2[x] died: its process ");
        ProbeHandle failing = named("x").remote("fail");
        assertThatThrownBy(() -> failing.add(1).get())
                .hasMessageStartingWith("Probe#3[x] was not created: its constructor threw");
        ProbeHandle exiting = named("x").remote("");
        assertThatThrownBy(() -> exiting.fail("exit").get()).isInstanceOf(ActorDiedException.class);
        ProbeHandle withoutArgument;
        try (ProbeHandle source = ProbeHandle.remote()) {
            ObjectRef<String> promise = source.promise("never");
            withoutArgument = named("x").remote(promise);
            assertThatThrownBy(() -> named("x").remote("")).isInstanceOf(ActorNameTakenException.class);
            source.fulfil("fail").get();
        }
        assertThatThrownBy(() -> withoutArgument.add(1).get()).hasMessageContaining("an argument of its constructor");

        try (ProbeHandle last = named("x").remote("")) {
            assertThat(last.add(1).get()).isEqualTo(1);
        }
        assertThat(Troupe.listNamedActors()).isEmpty();
    }

    @Test
    void anActorHasItsNameWhileItWaits() throws Exception {
        ProbeHandle holder = initWithoutRoom();
        ProbeHandle waiting = named("waiting").numCpus(1).remote("");
        ObjectRef<String> promise = holder.promise("");
        ProbeHandle pending = named("pending").numCpus(1).remote(promise);

        assertThatThrownBy(() -> named("waiting").remote(""))
                .isInstanceOf(ActorNameTakenException.class)
                .hasMessageContaining("Probe#2[waiting], which waits for 1 CPU.");
        assertThatThrownBy(() -> named("pending").remote(""))
                .isInstanceOf(ActorNameTakenException.class)
                .hasMessageContaining("Probe#3[pending], which waits for the arguments of its constructor.");
        assertThat(Troupe.listNamedActors()).containsExactly("pending", "waiting");
        assertThat(ProbeHandle.named("pending")).isEqualTo(pending);
        ObjectRef<Integer> sum = ProbeHandle.named("pending").add(5);
        Troupe.kill(waiting);
        assertThat(Troupe.listNamedActors()).containsExactly("pending");

        holder.fulfil("").get();
        holder.close();

        assertThat(sum.get()).isEqualTo(5);
    }

    @Test
    void ofThreadsThatRaceForANameExactlyOneWins() throws Exception {
        try (ProbeHandle holder = initWithoutRoom()) {
            for (int round = 0; round < 30; round++) {
                String name = "round " + round;
                // Who has won keeps the handle: a name is free again once nobody can reach its actor.
                List<Object> results = atOnce(4, () -> {
                    try {
                        return named(name).numCpus(1).remote("");
                    } catch (ActorNameTakenException e) {
                        return "taken";
                    }
                });
                assertThat(results).filteredOn("taken"::equals).hasSize(3);
            }
            assertThat(holder.add(1).get()).isEqualTo(1);
        }
    }

    @Test
    void ofProcessesThatRaceForANameExactlyOneWins() {
        try (ProbeHandle holder = initWithoutRoom();
                Namer.Handle one = Namer.remote();
                Namer.Handle other = Namer.remote()) {
            one.act("list", "").get();
            other.act("list", "").get();
            for (int round = 0; round < 50; round++) {
                ObjectRef<String> first = one.act("create without room", "x");
                ObjectRef<String> second = other.act("create without room", "x");
                assertThat(List.of(first.get(), second.get()))
                        .filteredOn(each -> each.startsWith("created "))
                        .hasSize(1);
                assertThat(List.of(first.get(), second.get()))
                        .filteredOn(each -> each.startsWith("ActorNameTakenException: "))
                        .hasSize(1);
                ObjectRef<String> killed = one.act("kill", "");
                other.act("kill", "").get();
                killed.get();
            }
            assertThat(Troupe.listNamedActors()).isEmpty();
            assertThat(holder.add(1).get()).isEqualTo(1);
        }
    }

    @Test
    void getIfExistsGivesAllTheSameActor() throws Exception {
        List<ProbeHandle> handles =
                atOnce(4, () -> named("shared").getIfExists().remote(""));
        assertThat(handles).containsOnly(handles.get(0));
        for (ProbeHandle each : handles) {
            each.add(1).get();
        }
        assertThat(handles.get(0).add(0).get()).isEqualTo(4);
        assertThat(Stress.session().resolve("actors")).isDirectoryNotContaining("regex:.*/1\\..*/.*");

        // Of those, one created it, and so is the owner.
        handles.forEach(ProbeHandle::close);

        assertThat(Troupe.listNamedActors()).isEmpty();
        try (ProbeHandle anew = named("shared").getIfExists().remote("")) {
            assertThat(anew.add(1).get()).isEqualTo(1);
        }
    }

    @Test
    void getIfExistsSaysThatOptionsDiffer() {
        Troupe.init(TroupeConfig.defaults().cpus(2));
        try (ProbeHandle probe = named("x").numCpus(1).env("A", "secret").remote("")) {
            assertThat(named("x").numCpus(1).env("A", "secret").getIfExists().remote("other"))
                    .isEqualTo(probe);
            assertThatThrownBy(() -> named("x")
                            .numCpus(0.5)
                            .env("B", "secret")
                            .jvmOptions("-Xint")
                            .workingDirectory(Path.of("/"))
                            .getIfExists()
                            .remote(""))
                    .isInstanceOf(ActorNameTakenException.class)
                    .hasMessageContaining("and that has other options: it holds 1 CPU, and 0.5 CPUs is asked for;"
                            + " its jvmOptions are [], and [-Xint] is asked for; its env differs in A, B;"
                            + " its workingDirectory is not set, and / is asked for.\n    Fix: ask with the same options,"
                            + " or take it as it is with named(\"x\").")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void aNameThatNobodyHasIsAnErrorWithThoseThereAre() {
        try (ProbeHandle holder = initWithoutRoom()) {
            List<ProbeHandle> waiting = new ArrayList<>();
            for (ProbeHandle.Options each :
                    List.of(named("b"), named("a"), named("c").namespace("jobs"))) {
                waiting.add(each.numCpus(1).remote(""));
            }
            assertThatThrownBy(() -> ProbeHandle.named("c"))
                    .isInstanceOf(ActorNotFoundException.class)
                    .hasMessage("No actor is called \"c\" in the namespace \"default\".\n  There are: a, b."
                            + "\n  There is one of that name in: jobs.\n    Fix: ask for a name that is there, or create the"
                            + " actor with options().name(...) first; it has its name until it has ended.");
            assertThatThrownBy(() -> ProbeHandle.named("x", "empty"))
                    .hasMessageContaining("There are no other names in that namespace.");
            waiting.forEach(ProbeHandle::close);
            assertThat(holder.add(1).get()).isEqualTo(1);
        }
    }

    @Test
    void anActorOfAnotherClassOrBuildIsNotWhatWasMeant() {
        try (ProbeHandle probe = named("x").remote("")) {
            assertThatThrownBy(() -> Namer.named("x"))
                    .isInstanceOf(IncompatibleActorException.class)
                    .hasMessage("The actor that is called \"x\" in the namespace \"default\" is Probe#1[x], a"
                            + " dev.troupe.runtime.processes.Probe and no dev.troupe.runtime.processes.Namer."
                            + "\n    Fix: use the handle of its class, or another name.");
            assertThatThrownBy(() -> new Namer.Options().name("x").getIfExists().remote())
                    .isInstanceOf(IncompatibleActorException.class);
            assertThatThrownBy(() -> Quirk.OTHER_PROBE.named("x"))
                    .isInstanceOf(IncompatibleActorException.class)
                    .hasMessageContaining("Probe#1[x] was compiled from another version of its class than the handle:")
                    .hasMessageContaining("the actor lacks subtract(int)")
                    .hasMessageContaining("the handle lacks add(int)");
            assertThat(probe.add(1).get()).isEqualTo(1);
        }
    }

    @Test
    void namespacesAreInheritedAndKeepNamesApart() {
        Troupe.init(TroupeConfig.defaults().namespace("jobs"));
        try (ProbeHandle here = named("x").remote("");
                ProbeHandle elsewhere = named("x").namespace("default").remote("");
                Namer.Handle namer =
                        new Namer.Options().name("n").namespace("other").remote()) {
            assertThat(here).hasToString("Probe#1[jobs/x]");
            assertThat(elsewhere).hasToString("Probe#2[x]").isNotEqualTo(here);
            assertThat(ProbeHandle.named("x")).isEqualTo(here);
            assertThat(ProbeHandle.named("x", "default")).isEqualTo(elsewhere);
            assertThat(namer.act("context", "").get()).isEqualTo("n in jobs");
            assertThat(namer.act("find", "x").get()).isEqualTo("found 1");
            assertThat(namer.act("create", "x").get()).startsWith("ActorNameTakenException: Cannot create Probe#");
            assertThat(namer.act("create", "y").get()).endsWith("[jobs/y]");
            assertThat(here.add(0).get()).isEqualTo(1);
            assertThat(Troupe.listNamedActors()).containsExactly("x", "y");
            assertThat(Troupe.listAllNamedActors())
                    .containsExactly(
                            new ActorName("x", "default"),
                            new ActorName("x", "jobs"),
                            new ActorName("y", "jobs"),
                            new ActorName("n", "other"));
            Troupe.kill(namer);
            Awaitility.await("what it had created ends with it")
                    .untilAsserted(() -> assertThat(Troupe.listNamedActors()).containsExactly("x"));
        }
    }

    @Test
    void whoeverGetsAHandleLearnsTheNameFromTheDeath() {
        try (Namer.Handle namer = Namer.remote();
                ProbeHandle keeper = ProbeHandle.remote()) {
            assertThat(namer.act("create", "x").get()).startsWith("created Probe#");
            keeper.meet(ProbeHandle.named("x")).get();
            assertThat(keeper.ask(1).get()).isEqualTo(1);
            namer.act("kill", "").get();

            assertThatThrownBy(() -> keeper.ask(1).get())
                    .rootCause()
                    .hasMessageMatching(
                            "(?s)Probe#\\d+\\.1\\[x\\] was killed by Troupe.kill\\(\\)\\..*\\[x\\]\\.add\\(int\\)");
        }
    }

    @Test
    void anInterruptedThreadGetsItsActorAndKeepsItsFlag() throws Exception {
        ProbeHandle first = named("x").remote("");
        ProbeHandle second = onInterruptedThread(() -> named("y").remote(""));
        assertThat(second.add(1).get()).isEqualTo(1);
        assertThat(onInterruptedThread(() -> ProbeHandle.named("x"))).isEqualTo(first);
        assertThatThrownBy(() -> onInterruptedThread(() -> named("x").remote("")))
                .isInstanceOf(ActorNameTakenException.class);
        Awaitility.await().until(() -> !Files.exists(Stress.session().resolve("actors/1.3")));
        assertThat(first.add(1).get()).isEqualTo(1);
    }

    private static <T> T onInterruptedThread(Callable<T> action) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            return thread.submit(() -> {
                        Thread.currentThread().interrupt();
                        T result = action.call();
                        assertThat(Thread.interrupted()).isTrue();
                        return result;
                    })
                    .get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void whatOnlyMakesSenseWithANameNeedsOne() {
        assertThatThrownBy(() -> ProbeHandle.options().getIfExists().remote(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot create a Probe: getIfExists() is for an actor with a name."
                        + "\n    Fix: add name(...) to its options().");
        assertThatThrownBy(() -> ProbeHandle.options().namespace("x").remote(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("namespace(...) is for an actor with a name.");
        assertThatThrownBy(() -> ProbeHandle.named(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noNameOutlivesItsSession() {
        ProbeHandle probe = named("x").remote("");
        Troupe.shutdown();
        assertThatThrownBy(() -> ProbeHandle.named("x")).isInstanceOf(ActorNotFoundException.class);
        try (ProbeHandle next = named("x").remote("")) {
            assertThat(next.add(1).get()).isEqualTo(1);
        }
        assertThatThrownBy(() -> probe.add(1).get()).hasMessageContaining("Troupe was shut down");
    }
}
