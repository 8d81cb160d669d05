package dev.troupe.runtime.internal.node.gpu;

import dev.troupe.runtime.internal.jdk.SystemPrograms;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The program that comes with the driver, while it finds out which GPUs there are. That takes from milliseconds to seconds,
 * and where a GPU has fallen off the bus for ever.
 */
public final class NvidiaSmi {
    static final String PROGRAM = "nvidia-smi";

    /** A property for tests of one that hangs. */
    private static final int PATIENCE_SECONDS = Integer.getInteger("dev.troupe.nvidiaSmiSeconds", 10);

    private static final int MOST_SAID = 300;

    private final @Nullable Process process;
    private final @Nullable Path output;
    private final GpuSurvey otherwise;

    private NvidiaSmi(@Nullable Process process, @Nullable Path output, GpuSurvey otherwise) {
        this.process = process;
        this.output = output;
        this.otherwise = otherwise;
    }

    /** Does not look. */
    public static NvidiaSmi none() {
        return new NvidiaSmi(null, null, GpuSurvey.NONE);
    }

    /** Starts it, if it is on the {@code PATH}, and does not wait. */
    public static NvidiaSmi start() {
        Optional<String> program = SystemPrograms.path(PROGRAM);
        if (program.isEmpty()) {
            return new NvidiaSmi(null, null, GpuSurvey.absent());
        }
        Path output = null;
        try {
            // A file, because whatever it starts may keep a pipe open for longer than it lives itself.
            output = Files.createTempFile("troupe-gpus-", ".csv");
            Process process = new ProcessBuilder(
                            program.get(), "--query-gpu=" + Gpu.QUERY, "--format=csv,noheader,nounits")
                    .redirectInput(Redirect.from(new File("/dev/null")))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new NvidiaSmi(process, output, GpuSurvey.absent());
        } catch (IOException e) {
            delete(output);
            return new NvidiaSmi(
                    null, null, GpuSurvey.broken(program.get() + " could not be started: " + e.getMessage()));
        }
    }

    /** Waits for what it says, 10 seconds at most; once. An interrupt ends the wait and stays set. */
    public GpuSurvey survey() {
        Process running = process;
        Path said = output;
        if (running == null || said == null) {
            return otherwise;
        }
        try {
            if (!running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return GpuSurvey.broken(PROGRAM + " does not answer within " + PATIENCE_SECONDS + " s");
            }
            return read(running.exitValue(), Files.readString(said, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return GpuSurvey.broken("what " + PROGRAM + " said could not be read: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return GpuSurvey.broken("the look for them was interrupted");
        } finally {
            close();
        }
    }

    private static GpuSurvey read(int exitCode, String text) {
        List<Gpu> gpus = text.lines().map(Gpu::read).flatMap(Optional::stream).toList();
        if (exitCode == 0 && !gpus.isEmpty() || text.contains("No devices were found")) {
            return GpuSurvey.of(gpus);
        }
        String said = text.strip().replaceAll("\\s+", " ");
        return GpuSurvey.broken(PROGRAM + " failed with exit code " + exitCode
                + (said.isEmpty() ? "" : ": " + said.substring(0, Math.min(said.length(), MOST_SAID))));
    }

    /** Ends it, where its answer is not wanted any more. */
    public void close() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        delete(output);
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            System.getLogger("dev.troupe").log(System.Logger.Level.DEBUG, "A file could not be deleted", e);
        }
    }
}
