package dev.troupe.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Looks for GPUs of NVIDIA's. */
final class GpuCheck {
    private static final String ABOUT = "GPUs";
    private static final long PATIENCE_SECONDS = 10;

    private GpuCheck() {}

    static Finding look() {
        try {
            Process process = new ProcessBuilder(
                            "nvidia-smi", "--query-gpu=index,name,memory.total", "--format=csv,noheader")
                    .redirectErrorStream(true)
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Finding.warn(
                        ABOUT,
                        "nvidia-smi does not answer.",
                        "look into the kernel's log (dmesg) for the driver's errors.");
            }
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.exitValue() != 0) {
                return Finding.warn(ABOUT, "nvidia-smi failed: " + text, "see to the driver; a container: --gpus all.");
            }
            List<String> gpus = text.lines().toList();
            return Finding.ok(
                    ABOUT,
                    gpus.size() + ": " + String.join("; ", gpus) + "; a node gets them with --num-gpus " + gpus.size());
        } catch (IOException e) {
            return Finding.ok(ABOUT, "none (nvidia-smi is not there)");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.warn(ABOUT, "were not looked at: interrupted.", "try again.");
        }
    }
}
