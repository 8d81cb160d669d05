package dev.troupe.benchmarks.start;

import dev.troupe.benchmarks.calls.AdderHandle;
import dev.troupe.benchmarks.harness.Memory;
import dev.troupe.benchmarks.harness.Spread;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The program: measures what it takes to have actors, and prints it. */
public final class StartTime {
    private static final String USAGE = "Usage: start [--rounds=N] [--actors=N] [--idle=N]";
    private static final int ROUNDS = 20;
    private static final int ACTORS = 1000;
    private static final int MANY = 20;
    private static final int IDLE = 100;
    private static final double LARGE_MACHINE_MB = 20 * 1073.741824;

    /** In which a worker is started ahead, and made ready. */
    private static final long READY_MILLIS = 1500;

    private final PrintStream out;
    private final int rounds;

    private StartTime(PrintStream out, int rounds) {
        this.out = out;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = ROUNDS;
        int actors = ACTORS;
        int idle = IDLE;
        for (String each : arguments) {
            if (each.matches("--rounds=[1-9]\\d{0,4}")) {
                rounds = Integer.parseInt(each.substring("--rounds=".length()));
            } else if (each.matches("--actors=\\d{1,6}")) {
                actors = Integer.parseInt(each.substring("--actors=".length()));
            } else if (each.matches("--idle=\\d{1,4}")) {
                idle = Integer.parseInt(each.substring("--idle=".length()));
            } else {
                System.err.println("There is no option " + each + ".\n" + USAGE);
                System.exit(2);
            }
        }
        measure(rounds, actors, idle, System.out);
    }

    /** Measures everything so many times, has so many actors idle, and creates so many one after the other. */
    static void measure(int rounds, int actors, int idle, PrintStream out) throws IOException, InterruptedException {
        out.println("Median (least to most) of " + rounds + " rounds; Java " + Runtime.version() + " on "
                + Runtime.getRuntime().availableProcessors() + " cores.");
        StartTime start = new StartTime(out, rounds);
        Path directory = Files.createTempDirectory(Path.of("/dev/shm"), "troupe-start");
        try {
            start.cold(directory);
            start.warm();
            start.many();
            start.idle(idle);
            start.oneAfterTheOther(actors);
        } finally {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private static TroupeConfig config() {
        return TroupeConfig.defaults().cpus(MANY);
    }

    private static AdderHandle adder() {
        return AdderHandle.options().numCpus(0).remote();
    }

    /** New workers, beside bare JVMs; and whole programs, beside one that only prints. */
    private void cold(Path directory) throws IOException, InterruptedException {
        BareJvm bare = BareJvm.start(directory, directory.resolve("archive"));
        ChildProgram program = new ChildProgram(FirstAnswer.class, List.of());
        ChildProgram hello = new ChildProgram(Hello.class, List.of());
        Troupe.init(config().warmWorkers(0));
        try {
            awaitArchive();
            List<Double> bares = new ArrayList<>();
            List<Double> actors = new ArrayList<>();
            List<Double> hellos = new ArrayList<>();
            List<Double> programs = new ArrayList<>();
            for (int i = 0; i < rounds; i++) {
                bares.add(bare.millis());
                actors.add(firstAnswer());
                hellos.add(hello.millisToFirstLine());
                programs.add(program.millisToFirstLine());
            }
            print("a bare JVM writes to a queue", bares, List.of());
            print("an actor with a new worker answers", actors, bares);
            print("a bare JVM prints", hellos, List.of());
            print("a whole program has its first answer", programs, hellos);
        } finally {
            Troupe.shutdown();
        }
    }

    /** The first session with these jars has the archive made. */
    private static void awaitArchive() throws InterruptedException {
        double unused = firstAnswer();
        for (int i = 0; i < 100; i++) {
            boolean isMaking = ProcessHandle.current()
                    .descendants()
                    .anyMatch(each -> each.info().commandLine().orElse("").contains("boot.Training"));
            if (!isMaking) {
                return;
            }
            Thread.sleep(200);
        }
    }

    private static double firstAnswer() {
        long begin = System.nanoTime();
        try (AdderHandle adder = adder()) {
            int unused = adder.add(1).get();
            return (System.nanoTime() - begin) / 1e6;
        }
    }

    /** Workers that wait. */
    private void warm() throws InterruptedException {
        Troupe.init(config());
        try {
            double unused = firstAnswer();
            List<Double> actors = new ArrayList<>();
            for (int i = 0; i < rounds; i++) {
                Thread.sleep(READY_MILLIS);
                actors.add(firstAnswer());
            }
            print("an actor with a worker that waited answers", actors, List.of());
        } finally {
            Troupe.shutdown();
        }
    }

    /** Many at once, and what they hold of the memory. */
    private void many() throws IOException, InterruptedException {
        Troupe.init(config().warmWorkers(0));
        List<AdderHandle> adders = new ArrayList<>();
        try {
            long begin = System.nanoTime();
            for (int i = 0; i < MANY; i++) {
                adders.add(adder());
            }
            List<Long> pids = new ArrayList<>();
            for (AdderHandle each : adders) {
                pids.add(each.pid().get());
            }
            line(MANY + " actors at once, with new workers", (System.nanoTime() - begin) / 1e6, "ms");
            Thread.sleep(READY_MILLIS);
            line("an idle worker holds, with " + MANY + " of them (PSS)", Memory.pss(pids) / MANY, "MB");
        } finally {
            adders.forEach(AdderHandle::close);
            Troupe.shutdown();
        }
    }

    /** How many would fit into the memory of a larger machine: of what this process leaves. */
    private void idle(int count) throws IOException, InterruptedException {
        if (count == 0) {
            return;
        }
        Troupe.init(config().warmWorkers(0));
        List<AdderHandle> adders = new ArrayList<>();
        try {
            List<Long> pids = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                AdderHandle made = adder();
                adders.add(made);
                pids.add(made.pid().get());
            }
            Thread.sleep(READY_MILLIS);
            double each = Memory.pss(pids) / count;
            double rest = Memory.pss(List.of(ProcessHandle.current().pid()));
            line("an idle worker holds, with " + count + " of them", each, "MB");
            line("so many would fit into 20 GiB beside this program", (LARGE_MACHINE_MB - rest) / each, "actors");
        } finally {
            adders.forEach(AdderHandle::close);
            Troupe.shutdown();
        }
    }

    private void oneAfterTheOther(int actors) {
        if (actors == 0) {
            return;
        }
        Troupe.init(config());
        try {
            long begin = System.nanoTime();
            for (int i = 0; i < actors; i++) {
                try (AdderHandle adder = AdderHandle.options().numCpus(1).remote()) {
                    if (adder.add(i).get() != i) {
                        throw new IllegalStateException("An actor cannot add.");
                    }
                }
            }
            double millis = (System.nanoTime() - begin) / 1e6;
            line(actors + " actors of 1 CPU, each created, called and closed", millis / 1000, "s");
            line("of which each takes", millis / actors, "ms");
        } finally {
            Troupe.shutdown();
        }
    }

    private void print(String what, List<Double> millis, List<Double> others) {
        String ratio = "";
        if (!others.isEmpty()) {
            double[] ratios = new double[millis.size()];
            for (int i = 0; i < ratios.length; i++) {
                ratios[i] = millis.get(i) / others.get(i);
            }
            ratio = shown("%.2f", Spread.of(DoubleStream.of(ratios))) + " of it";
        }
        String text = shown("%.1f", Spread.of(millis.stream().mapToDouble(Double::doubleValue)));
        out.printf(Locale.ROOT, "%-52s %24s ms %24s%n", what, text, ratio);
    }

    private void line(String what, double value, String unit) {
        out.printf(Locale.ROOT, "%-52s %24.1f %s%n", what, value, unit);
    }

    private static String shown(String format, Spread spread) {
        return String.format(
                Locale.ROOT,
                format + " (" + format + "-" + format + ")",
                spread.median(),
                spread.least(),
                spread.most());
    }
}
