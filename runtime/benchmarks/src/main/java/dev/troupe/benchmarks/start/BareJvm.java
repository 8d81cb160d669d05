package dev.troupe.benchmarks.start;

import dev.troupe.benchmarks.raw.RawFlags;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM that opens a queue, as small and from an archive of classes like a worker's; the archive is its own. */
final class BareJvm {
    private static final int FIRST_WITH_AOT_CACHE = 25;
    private static final int LAST_THAT_SHARES = 25; // As with workers.

    private final Path directory;
    private final ChildProgram program;
    private int queues;

    private BareJvm(Path directory, ChildProgram program) {
        this.directory = directory;
        this.program = program;
    }

    /** Makes its archive. */
    static BareJvm start(Path directory, Path archive) throws IOException {
        boolean aot = Runtime.version().feature() >= FIRST_WITH_AOT_CACHE;
        List<String> flags = new ArrayList<>(RawFlags.list());
        flags.addAll(List.of("-XX:-UsePerfData", "-XX:InitialHeapSize=8m"));
        // As Troupe has it: no thread that looks at the disk, no word about a missing log.
        flags.addAll(List.of("-Dchronicle.disk.monitor.disable=true", "-Dslf4j.internal.verbosity=ERROR"));
        List<String> making = new ArrayList<>(flags);
        making.add((aot ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive);
        making.add("-Xlog:disable");
        new BareJvm(directory, new ChildProgram(BareQueue.class, making)).millis();
        flags.add((aot ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive);
        if (Runtime.version().feature() <= LAST_THAT_SHARES) {
            flags.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0"));
        }
        flags.add("-XX:+UseSerialGC");
        return new BareJvm(directory, new ChildProgram(BareQueue.class, flags));
    }

    /** From its start to what it has written. */
    double millis() throws IOException {
        return program.millisToFirstLine(directory.resolve("queue-" + ++queues).toString());
    }
}
