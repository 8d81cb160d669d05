package dev.troupe.runtime.internal.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.internal.wire.ActorId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Processes that hold handles and send them to each other, actors that hand themselves out in their last calls, and a node
 * that hears of all that late.
 */
final class ReachabilityWorld {
    private static final int PROCESSES = 4;
    private static final int ACTORS = 3;

    private final String name;
    private final Random random;
    private final Reachability node = new Reachability();
    private final Queue<Runnable> nodeQueue = new ArrayDeque<>();
    private final List<Member> processes = new ArrayList<>();
    private final Set<Integer> goneForNode = new HashSet<>();
    private final Set<Long> ended = new HashSet<>();

    /** How often each was told that nobody can reach it, in its queue. */
    private final Map<Long, Queue<Long>> words = new HashMap<>();

    private long transfers;
    private int turns;

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

    ReachabilityWorld(long seed) {
        name = "seed " + seed;
        random = new Random(seed);
        for (int i = 1; i <= PROCESSES; i++) {
            processes.add(new Member(i));
        }
    }

    void run() {
        for (int i = 1; i <= ACTORS; i++) {
            long actor = ActorId.of(1, i);
            Member creator = any();
            creator.leases.add(new Lease(actor));
            words.put(actor, new ArrayDeque<>());
            nodeQueue.add(() -> node.begin(actor, creator.number));
        }
        for (int i = 0; i < 200; i++) {
            step();
            tell();
        }
        while (ended.size() < ACTORS && turns++ < 100) {
            settle();
        }
        assertThat(ended).as(name).hasSize(ACTORS);
    }

    /** Everybody drops what it has, reads what it was sent, and asks. */
    private void settle() {
        processes.forEach(each -> {
            read(each);
            each.leases.forEach(lease -> lease.handles = 0);
            collect(each);
        });
        List.copyOf(words.keySet()).forEach(this::ask);
        while (!nodeQueue.isEmpty()) {
            nodeQueue.remove().run();
        }
        node.allRead();
        tell();
    }

    private Member any() {
        return processes.get(random.nextInt(PROCESSES));
    }

    private void step() {
        Member process = any();
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> send(process, any());
            case 3, 4 -> read(process);
            case 5 -> process.leases.forEach(each -> each.handles = Math.max(0, each.handles - 1));
            case 6 -> collect(process);
            case 7 -> {
                if (random.nextInt(20) == 0) {
                    die(process);
                }
            }
            case 8 -> ask(ActorId.of(1, 1 + random.nextInt(ACTORS)));
            case 9 -> handOut(ActorId.of(1, 1 + random.nextInt(ACTORS)), process);
            default -> {
                if (nodeQueue.isEmpty()) {
                    node.allRead();
                } else {
                    nodeQueue.remove().run();
                }
            }
        }
    }

    /** An actor comes to the word, and asks whether it may end. */
    private void ask(long actor) {
        Long told = queue(actor).poll();
        if (told != null) {
            nodeQueue.add(() -> {
                if (node.mayEnd(actor, told)) {
                    assertThat(ended.add(actor)).as(name).isTrue();
                    assertThat(isWanted(actor)).as(name).isFalse();
                }
            });
        }
    }

    /** A call that stands before the word hands out the actor itself. */
    private void handOut(long actor, Member to) {
        if (queue(actor).isEmpty()) {
            return;
        }
        long transfer = ++transfers;
        nodeQueue.add(() -> {
            if (!goneForNode.contains(to.number) || node.isGoneOfLate(to.number)) {
                node.announce(transfer, actor, to.number);
            }
        });
        to.frames.add(new Frame(actor, transfer));
    }

    private Queue<Long> queue(long actor) {
        return Objects.requireNonNull(words.get(actor));
    }

    /** Whether a process can reach it, or will. */
    private boolean isWanted(long actor) {
        return processes.stream()
                .anyMatch(each -> each.alive
                        && (each.lease(actor) != null || each.frames.stream().anyMatch(frame -> frame.actor == actor)));
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

    /** The node tells those that nobody can reach. */
    private void tell() {
        for (long actor : node.takeUnreachable()) {
            assertThat(ended).as(name).doesNotContain(actor);
            queue(actor).add(node.told(actor));
        }
    }
}
