package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes.Name;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever launched the application: its workers find their classes, and standard error stays empty. */
@Tag("processes")
@Timeout(60)
class LaunchTest {
    private static final String DRIVER = "dev.troupe.runtime.processes.Driver";

    @TempDir
    private Path directory;

    @Test
    void aClassPath() throws Exception {
        runs("-cp", System.getProperty("java.class.path"), DRIVER);
    }

    @Test
    void aRelativeClassPathInAnotherDirectory() throws Exception {
        Path elsewhere = Files.createDirectories(directory.resolve("elsewhere"));
        List<String> relative = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            relative.add(elsewhere.relativize(Path.of(entry).toAbsolutePath()).toString());
        }
        runsIn(elsewhere, "-cp", String.join(File.pathSeparator, relative), DRIVER);
    }

    @Test
    void anExecutableJarWithAClassPathManifest() throws Exception {
        runs("-jar", jar(DRIVER).toString());
    }

    @Test
    void aManifestOnlyJar() throws Exception {
        runs("-cp", jar(null).toString(), DRIVER);
    }

    @Test
    void aClassPathInAnArgumentFile() throws Exception {
        Path file = directory.resolve("arguments");
        Files.writeString(file, "-cp " + System.getProperty("java.class.path") + " -Dprobe=\"a b\" -Xmx200m");
        runs("@" + file, DRIVER);
    }

    @Test
    void aClassPathLongerThanAnArgumentMayBe() throws Exception {
        String filler = "/no/such/directory/anywhere".repeat(100);
        String path = System.getProperty("java.class.path");
        for (int i = 0; i < 60; i++) {
            path += File.pathSeparator + filler + i;
        }
        Path file = directory.resolve("arguments");
        Files.writeString(file, "-cp " + path);
        runs("@" + file, DRIVER);
    }

    @Test
    void optionsThatConcernTheDriverAlone() throws Exception {
        runs(
                "-XX:+UseParallelGC",
                "-Xmx300m",
                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:0,quiet=y",
                "-ea",
                "-cp",
                System.getProperty("java.class.path"),
                DRIVER);
    }

    private void runs(String... options) throws Exception {
        runsIn(directory, options);
    }

    private static void runsIn(Path directory, String... options) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Arrays.asList(options));
        command.add("return");
        Process driver =
                new ProcessBuilder(command).directory(directory.toFile()).start();
        String output = new String(driver.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String error = new String(driver.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(error).isEmpty();
        assertThat(output).startsWith("pids ");
        assertThat(driver.waitFor()).isZero();
        NothingIsLeft.assertNothingOf(driver.pid());
    }

    private Path jar(@Nullable String main) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(
                        Name.CLASS_PATH,
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                                .map(entry ->
                                        Path.of(entry).toAbsolutePath().toUri().toString())
                                .collect(Collectors.joining(" ")));
        if (main != null) {
            manifest.getMainAttributes().put(Name.MAIN_CLASS, main);
        }
        Path jar = directory.resolve("application.jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
    }
}
