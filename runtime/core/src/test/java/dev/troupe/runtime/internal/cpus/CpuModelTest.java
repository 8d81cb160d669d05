package dev.troupe.runtime.internal.cpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.internal.wire.SessionPaths;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Random workers that take CPUs, wait, are stopped, die and are restarted, and random others that hold CPUs for life: never do
 * more calls run than may, nobody waits while a CPU is free, and everybody gets one in the end.
 */
@Timeout(120)
class CpuModelTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final SessionPaths SESSION = new SessionPaths(Path.of("session"));

    /** After a process was stopped, a CPU that it was to take, or to ring for, goes to another within so long. */
    private static final long PASSED_OVER_NANOS = Turns.ABSENT_NANOS + Turns.LOOK_NANOS + SECOND / 2;

    private static final int SEEDS = 40;
    private static final int EVENTS = 30;
    private static final int MOST_STEPS = 200_000;

    @ParameterizedTest
    @CsvSource({"nobody is stopped, false, 1", "some are stopped, true, 1001"})
    void neverTooManyRunAndNobodyWaitsForNothing(String what, boolean stops, int firstSeed) {
        for (int seed = firstSeed; seed < firstSeed + SEEDS; seed++) {
            Run run = new Run(seed, stops);
            try {
                run.play();
            } catch (AssertionError e) {
                throw new AssertionError(what + ", seed " + seed + ": " + e.getMessage(), e);
            } finally {
                run.steps.killAll();
            }
        }
    }

    /** One node with its workers. */
    private static final class Run {
        private final Random random;
        private final boolean stops;
        private final Steps steps;
        private final int cpus;
        private final SteppedPage page;
        private final NodeCpus node;
        private final Queue<Runnable> orders = new ArrayDeque<>();
        private final Steps.Runner nodeProcess;
        private final Map<Path, Worker> workers = new HashMap<>();

        /** Those whose calls run, and of those the ones that have had their CPU since before others took it for life. */
        private final Set<Worker> running = new HashSet<>();

        private final Set<Worker> elders = new HashSet<>();
        private int open;
        private int allowed;
        private int actors;
        private long disturbed = -10 * SECOND;

        Run(int seed, boolean stops) {
            random = new Random(seed);
            this.stops = stops;
            steps = new Steps(random);
            cpus = 1 + random.nextInt(4);
            allowed = cpus;
            page = new SteppedPage(cpus, steps::step);
            node = new NodeCpus(page, turns());
            nodeProcess = steps.start(this::obey);
        }

        private Turns turns() {
            return new Turns(page, this::ring, SESSION, steps::now);
        }

        private void ring(Path bell) {
            steps.step();
            Worker worker = workers.get(bell);
            if (worker != null) {
                worker.process.ring();
            }
        }

        // The node.

        private void obey() {
            while (true) {
                for (Runnable next = orders.poll(); next != null; next = orders.poll()) {
                    next.run();
                }
                steps.sleep(Steps.FOR_EVER);
            }
        }

        private void order(Runnable order) {
            open++;
            orders.add(() -> {
                order.run();
                open--;
            });
            nodeProcess.ring();
        }

        private void hire() {
            start(++actors, 0);
        }

        private void start(long actor, int life) {
            order(() -> workers.put(SESSION.actor(actor, life), new Worker(actor, life, node.join(actor, life))));
        }

        private void leaveToCalls(int left) {
            order(() -> {
                int wanted = Math.max(1, left);
                boolean fewer = wanted < allowed;
                allowed = Math.max(allowed, wanted);
                node.leaveToCalls(left);
                allowed = wanted;
                assertThat(IntStream.range(0, cpus)
                                .filter(cpu -> !page.isKept(cpu))
                                .count())
                        .isEqualTo(wanted);
                if (fewer) {
                    Set<Integer> holders =
                            IntStream.range(0, cpus).mapToObj(page::holderNow).collect(Collectors.toSet());
                    workers.values().stream()
                            .filter(each -> holders.contains(each.number))
                            .forEach(elders::add);
                }
            });
        }

        // What happens.

        void play() {
            int crowd = 2 + random.nextInt(5);
            for (int i = 0; i < crowd; i++) {
                hire();
            }
            for (int event = 0; event < EVENTS; event++) {
                go(random.nextInt(200));
                happen();
            }
            workers.values().forEach(each -> each.process.go());
            disturbed = steps.now();
            leaveToCalls(random.nextInt(cpus + 1));
            for (int step = 0; step < MOST_STEPS && !isOver(); step++) {
                go(1);
            }
            assertThat(isOver()).as("everybody got a CPU").isTrue();
            go(1000);
            assertThat(running).isEmpty();
            assertThat(node.waiting()).isEmpty();
            assertThat(node.running()).isEmpty();
        }

        private boolean isOver() {
            return open == 0 && workers.values().stream().allMatch(each -> each.process.isOver());
        }

        private void happen() {
            List<Worker> alive = new ArrayList<>(workers.values());
            alive.removeIf(each -> each.process.isOver());
            int kind = random.nextInt(10);
            if (kind < 3) {
                leaveToCalls(random.nextInt(cpus + 1));
            } else if (kind < 5 || alive.isEmpty()) {
                hire();
            } else if (kind < 7) {
                List<Worker> waiting = alive.stream().filter(each -> each.waits).toList();
                List<Worker> those = waiting.isEmpty() || random.nextBoolean() ? alive : waiting;
                kill(those.get(random.nextInt(those.size())));
            } else if (stops) {
                Worker worker = alive.get(random.nextInt(alive.size()));
                disturbed = steps.now();
                if (worker.process.isStopped()) {
                    worker.process.go();
                } else {
                    worker.process.stop();
                }
            }
        }

        private void kill(Worker worker) {
            worker.process.kill();
            running.remove(worker);
            elders.remove(worker);
            workers.values().remove(worker);
            order(() -> node.leave(worker.actor));
            if (random.nextInt(3) == 0) {
                start(worker.actor, worker.life + 1);
            }
        }

        private void go(int rounds) {
            for (int i = 0; i < rounds; i++) {
                if (!steps.runOne()) {
                    assertNobodyWaitsForNothing();
                    if (!steps.passTime()) {
                        return;
                    }
                }
            }
        }

        /** Nobody can go on before some time has passed. */
        private void assertNobodyWaitsForNothing() {
            if (steps.now() - disturbed > PASSED_OVER_NANOS
                    && IntStream.range(0, cpus).anyMatch(page::isFreeForCalls)) {
                assertThat(workers.values())
                        .as("with a free CPU")
                        .noneMatch(each -> each.waits && !each.process.isStopped() && !each.process.isOver());
            }
        }

        private final class Worker {
            private final long actor;
            private final int life;
            private final int number;
            private final Steps.Runner process;
            private boolean waits;

            Worker(long actor, int life, int number) {
                this.actor = actor;
                this.life = life;
                this.number = number;
                process = steps.start(this::work);
            }

            private void work() {
                CallCpu cpu = new CallCpu(page, turns(), number, new CallCpu.Sleeper() {
                    @Override
                    public void sleep(long nanos) {
                        waits = true;
                        steps.sleep(nanos);
                        waits = false;
                    }

                    @Override
                    public boolean isOver() {
                        return false;
                    }
                });
                int calls = 1 + random.nextInt(12);
                for (int call = 0; call < calls; call++) {
                    assertThat(cpu.take()).isTrue();
                    run();
                    if (random.nextInt(4) == 0) {
                        running.remove(this);
                        assertThat(cpu.release()).isTrue();
                        elders.remove(this);
                        idle();
                        cpu.takeAgain();
                        run();
                    }
                    running.remove(this);
                    cpu.giveBack();
                    if (random.nextInt(2) == 0 && cpu.isLeftOver()) { // Nothing more is there to run.
                        assertThat(cpu.release()).isFalse();
                    }
                    if (!cpu.isLeftOver()) {
                        elders.remove(this);
                        idle();
                    }
                }
                cpu.release();
                elders.remove(this);
            }

            private void idle() {
                if (random.nextInt(2) == 0) {
                    steps.sleep(random.nextInt(2) == 0 ? random.nextInt(50_000) : random.nextLong(3 * SECOND));
                }
            }

            private void run() {
                running.add(this);
                assertThat(running.size()).as("calls that run").isLessThanOrEqualTo(cpus);
                assertThat(running.stream().filter(each -> !elders.contains(each)))
                        .as("calls that began")
                        .hasSizeLessThanOrEqualTo(allowed);
                for (int i = random.nextInt(5); i > 0; i--) {
                    steps.step();
                }
                idle();
            }
        }
    }
}
