package dev.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code troupe doctor} says of GPUs; a script says what {@code nvidia-smi} would. */
@Tag("processes")
@Timeout(60)
class DoctorGpusTest {
    @TempDir
    private Path files;

    private String doctor(String script) throws IOException {
        Path program = files.resolve("nvidia-smi");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                TroupeMain.class.getName(),
                "doctor");
        builder.environment().put("PATH", files + ":" + System.getenv("PATH"));
        builder.environment().put("CUDA_VISIBLE_DEVICES", "0");
        builder.environment().put("XDG_CACHE_HOME", files.toString());
        Process process = builder.start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void itNamesThemOrSaysWhyThereAreNone() throws Exception {
        assertThat(doctor("echo 0, GPU-aa11, 81559, NVIDIA H100"))
                .containsPattern("OK +GPUs +GPU 0 \\(NVIDIA H100, 81559 MB\\), free; here CUDA_VISIBLE_DEVICES is '0'");
        assertThat(doctor("echo Driver/library version mismatch; exit 18"))
                .containsPattern(
                        "WARN +GPUs +none: nvidia-smi failed with exit code 18: Driver/library version mismatch");
        assertThat(doctor("echo No devices were found"))
                .containsPattern("OK +GPUs +none \\(nvidia-smi knows of none\\)");
    }
}
