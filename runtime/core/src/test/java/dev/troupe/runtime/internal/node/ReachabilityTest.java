package dev.troupe.runtime.internal.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.internal.wire.ActorId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReachabilityTest {
    private static final long ACTOR = ActorId.of(1, 1);
    private static final long OTHER = ActorId.of(1, 2);

    private final Reachability reachability = new Reachability();

    @Test
    void anActorIsUnreachableWhenItsCreatorHasDroppedIt() {
        reachability.begin(ACTOR, 1);
        assertThat(reachability.takeUnreachable()).isEmpty();

        reachability.release(ACTOR, 1, false);

        assertThat(reachability.mayHaveCalls(ACTOR)).isFalse();
        assertThat(reachability.takeUnreachable()).containsExactly(ACTOR);
        reachability.release(ACTOR, 1, false);
        assertThat(reachability.takeUnreachable()).isEmpty();
    }

    @Test
    void aHandleOnItsWayKeepsAnActorUntilItsReceiverHasEnded() {
        reachability.begin(ACTOR, 1);
        reachability.announce(7, ACTOR, OTHER);
        reachability.release(ACTOR, 1, true);
        assertThat(reachability.takeUnreachable()).isEmpty();

        reachability.actorGone(OTHER);
        assertThat(reachability.takeUnreachable()).isEmpty();
        reachability.allRead();

        assertThat(reachability.mayHaveCalls(ACTOR)).isTrue();
        assertThat(reachability.takeUnreachable()).containsExactly(ACTOR);
    }

    @Test
    void aHandleThatIsReadTwiceHasArrivedOnce() {
        reachability.begin(ACTOR, 1);
        reachability.announce(7, ACTOR, 2);
        reachability.announce(8, ACTOR, 2);
        reachability.release(ACTOR, 1, false);
        reachability.arrived(7, ACTOR, 2, true);
        reachability.arrived(7, ACTOR, 2, false);

        reachability.release(ACTOR, 2, false);

        assertThat(reachability.takeUnreachable()).isEmpty();
        assertThat(reachability.leaseholders(ACTOR)).isEmpty();
    }

    @Test
    void whatAProcessSaidBeforeItsEndIsReadFirst() {
        reachability.begin(ACTOR, 1);
        reachability.processGone(1);
        reachability.announce(7, ACTOR, 2);
        reachability.allRead();
        reachability.arrived(7, ACTOR, 2, true);

        assertThat(reachability.takeUnreachable()).isEmpty();
        reachability.release(ACTOR, 2, false);
        assertThat(reachability.takeUnreachable()).containsExactly(ACTOR);
    }

    @Test
    void randomProcessesLoseNoActorTooEarlyAndNoneForEver() {
        for (long seed = 0; seed < 3000; seed++) {
            new World(new Random(seed)).run("seed " + seed);
        }
    }

    /** Processes that hold handles and send them to each other, and a node that hears of it late. */
    private static final class World {
        private static final int PROCESSES = 4;
        private static final int ACTORS = 3;

        private final Random random;
        private final Reachability node = new Reachability();
        private final Queue<Runnable> nodeQueue = new ArrayDeque<>();
        private final List<Member> processes = new ArrayList<>();
        private final Set<Integer> goneForNode = new HashSet<>();
        private final Set<Long> ended = new HashSet<>();
        private long transfers;

        /** One lease of one actor; {@code handles} is 0 once it is garbage. */
        private static final class Lease {
            private final long actor;
            private int handles = 1;

            Lease(long actor) {
                this.actor = actor;
            }
        }

        private record Frame(long actor, long transfer) {}

        private static final class Member {
            private final int number;
            private final long asActor;
            private final List<Lease> leases = new ArrayList<>();
            private final Queue<Frame> frames = new ArrayDeque<>();
            private boolean alive = true;

            Member(int number) {
                this.number = number;
                asActor = ActorId.of(100, number);
            }

            @Nullable
            Lease lease(long actor) {
                return leases.stream()
                        .filter(each -> each.actor == actor && each.handles > 0)
                        .findFirst()
                        .orElse(null);
            }
        }

        World(Random random) {
            this.random = random;
            for (int i = 1; i <= PROCESSES; i++) {
                processes.add(new Member(i));
            }
        }

        void run(String name) {
            for (int i = 1; i <= ACTORS; i++) {
                long actor = ActorId.of(1, i);
                Member creator = any();
                creator.leases.add(new Lease(actor));
                nodeQueue.add(() -> node.begin(actor, creator.number));
            }
            for (int i = 0; i < 200; i++) {
                step();
                check(name);
            }
            processes.forEach(each -> each.leases.forEach(lease -> lease.handles = 0));
            while (processes.stream().anyMatch(each -> each.alive && !each.frames.isEmpty())) {
                processes.forEach(each -> {
                    read(each);
                    each.leases.forEach(lease -> lease.handles = 0);
                });
            }
            processes.forEach(this::collect);
            while (!nodeQueue.isEmpty()) {
                nodeQueue.remove().run();
            }
            node.allRead();
            check(name);
            assertThat(ended).as(name).hasSize(ACTORS);
        }

        private Member any() {
            return processes.get(random.nextInt(PROCESSES));
        }

        private void step() {
            Member process = any();
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> send(process, any());
                case 3, 4 -> read(process);
                case 5 -> process.leases.forEach(each -> each.handles = Math.max(0, each.handles - 1));
                case 6 -> collect(process);
                case 7 -> {
                    if (random.nextInt(20) == 0) {
                        die(process);
                    }
                }
                default -> {
                    if (nodeQueue.isEmpty()) {
                        node.allRead();
                    } else {
                        nodeQueue.remove().run();
                    }
                }
            }
        }

        private void send(Member from, Member to) {
            if (!from.alive) {
                return;
            }
            for (Lease each : from.leases) {
                if (each.handles > 0 && random.nextBoolean()) {
                    long transfer = ++transfers;
                    boolean inCall = random.nextBoolean();
                    nodeQueue.add(() -> {
                        long receiver = inCall ? to.asActor : to.number;
                        if (!goneForNode.contains(to.number) || node.isGoneOfLate(receiver)) {
                            node.announce(transfer, each.actor, receiver);
                        }
                    });
                    if (random.nextInt(20) == 0) {
                        nodeQueue.add(() -> node.arrived(transfer, each.actor, from.number, false));
                    } else {
                        to.frames.add(new Frame(each.actor, transfer));
                    }
                }
            }
        }

        private void read(Member process) {
            Frame frame = process.alive ? process.frames.poll() : null;
            for (int times = random.nextInt(10) == 0 ? 2 : 1; frame != null && times > 0; times--) {
                Lease known = process.lease(frame.actor);
                if (known == null) {
                    process.leases.add(new Lease(frame.actor));
                } else {
                    known.handles++;
                }
                Frame read = frame;
                nodeQueue.add(() -> node.arrived(read.transfer, read.actor, process.number, known == null));
            }
        }

        private void collect(Member process) {
            if (process.alive) {
                process.leases.removeIf(each -> {
                    if (each.handles == 0) {
                        nodeQueue.add(() -> node.release(each.actor, process.number, false));
                    }
                    return each.handles == 0;
                });
            }
        }

        /** The node hears of that before it has read all that the process said. */
        private void die(Member process) {
            process.alive = false;
            if (goneForNode.add(process.number)) {
                node.actorGone(process.asActor);
                node.processGone(process.number);
            }
        }

        private void check(String name) {
            for (long actor : node.takeUnreachable()) {
                assertThat(ended.add(actor)).as(name).isTrue();
                for (Member each : processes) {
                    assertThat(each.alive && each.lease(actor) != null).as(name).isFalse();
                    assertThat(each.alive && each.frames.stream().anyMatch(frame -> frame.actor == actor))
                            .as(name)
                            .isFalse();
                }
            }
        }
    }
}
