package dev.troupe.examples.montecarlo;

import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import dev.troupe.runtime.pool.ActorPool;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.LongStream;

/** Prices an option with tasks and with a pool of actors, on one CPU and on all of them. */
public final class MonteCarloExample {
    private static final AsianOption OPTION = new AsianOption(100, 100, 0.03, 0.2, 1, 64);
    private static final int PATHS = 10_000;
    private static final int PARTS = 400;

    private MonteCarloExample() {}

    /** Runs it; the argument is how many times 10,000 paths are simulated, 400 unless given. */
    public static void main(String[] arguments) {
        int parts = arguments.length == 0 ? PARTS : Integer.parseInt(arguments[0]);
        List<Long> seeds = LongStream.range(0, parts).boxed().toList();
        int cpus = Runtime.getRuntime().availableProcessors();

        Timings one = measure(1, seeds);
        System.out.printf(
                Locale.ROOT,
                "%,d paths: the option is worth %.3f, give or take %.3f.%n",
                one.estimate().paths(),
                one.estimate().mean(),
                one.estimate().standardError());
        print("1 CPU ", one, one);
        if (cpus > 1) {
            Timings all = measure(cpus, seeds);
            if (!all.estimate().equals(one.estimate())) {
                throw new IllegalStateException(all + " is not " + one);
            }
            print(cpus + " CPUs", all, one);
        }
    }

    /** Troupe is started for this, with so many CPUs, and ended. */
    private static Timings measure(int cpus, List<Long> seeds) {
        Troupe.init(TroupeConfig.defaults().cpus(cpus));
        try {
            Timed pool = pool(cpus, seeds);
            // Its actors have ended, which held the CPUs that the tasks need.
            Timed tasks = time(seeds, MonteCarloExample::tasks);
            if (!tasks.estimate().equals(pool.estimate())) {
                throw new IllegalStateException(tasks + " is not " + pool);
            }
            return new Timings(tasks.estimate(), tasks.seconds(), pool.seconds());
        } finally {
            Troupe.shutdown();
        }
    }

    private static List<Estimate> tasks(List<Long> seeds) {
        return Troupe.get(seeds.stream()
                .map(seed -> SimulationTasks.simulate(OPTION, seed, PATHS))
                .toList());
    }

    private static Timed pool(int cpus, List<Long> seeds) {
        try (ActorPool<PricerHandle> pool = ActorPool.create(cpus, () -> PricerHandle.remote(OPTION))) {
            return time(seeds, all -> pool.map((pricer, seed) -> pricer.simulate(seed, PATHS), all));
        }
    }

    /** A tenth of the work goes before, so that processes are started and code is compiled. */
    private static Timed time(List<Long> seeds, Function<List<Long>, List<Estimate>> simulation) {
        List<Estimate> unused = simulation.apply(seeds.subList(0, (seeds.size() + 9) / 10));
        long start = System.nanoTime();
        Estimate estimate = Estimate.of(simulation.apply(seeds));
        return new Timed(estimate, (System.nanoTime() - start) / 1e9);
    }

    private static void print(String where, Timings timings, Timings one) {
        System.out.printf(
                Locale.ROOT,
                "%s: tasks %.2f s (%.2f times as fast), pool %.2f s (%.2f times)%n",
                where,
                timings.tasks(),
                one.tasks() / timings.tasks(),
                timings.pool(),
                one.pool() / timings.pool());
    }

    private record Timed(Estimate estimate, double seconds) {}

    private record Timings(Estimate estimate, double tasks, double pool) {}
}
