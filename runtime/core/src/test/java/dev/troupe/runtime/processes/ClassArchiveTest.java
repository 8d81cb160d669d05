package dev.troupe.runtime.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.fixtures.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The archive of classes, made by one driver for the workers of those after it; Troupe is in a jar, as it is for users. */
@Tag("processes")
@Timeout(400)
class ClassArchiveTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    /** It is made in the time that nobody else wants, of which other tests leave little. */
    private static final Duration IN_THE_END = Duration.ofMinutes(3);

    @TempDir
    private Path directory;

    private Path cache;
    private Path troupe;
    private String classPath;

    @BeforeEach
    void packsTroupe() throws Exception {
        cache = directory.resolve("cache");
        Path classes = Path.of(
                Troupe.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path jar = Files.isDirectory(classes) ? pack(classes, directory.resolve("troupe-runtime.jar")) : classes;
        // Folders of classes before it, as in most programs that are run from a build.
        troupe = jar;
        classPath = System.getProperty("java.class.path").replace(classes.toString(), jar.toString());
        assertThat(classPath).contains(jar.toString()).doesNotStartWith(jar.toString());
    }

    private static Path pack(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file);
                Stream<Path> files = Files.walk(classes)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(classes.relativize(each).toString()));
                Files.copy(each, zip);
            }
        }
        return jar;
    }

    private Process driver(String how) throws IOException {
        ProcessBuilder driver = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                "dev.troupe.runtime.processes.Driver",
                how);
        driver.environment().put("XDG_CACHE_HOME", cache.toString());
        return driver.start();
    }

    private List<Path> cached() throws IOException {
        Path kept = cache.resolve("troupe");
        if (!Files.isDirectory(kept)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(kept)) {
            return files.toList();
        }
    }

    /** Runs a driver to its end, which must say nothing to standard error. */
    private void runsInSilence() throws Exception {
        Process driver = driver("return");
        String output = new String(driver.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String error = new String(driver.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(error).isEmpty();
        assertThat(output).startsWith("pids ");
        assertThat(driver.waitFor()).isZero();
        NothingIsLeft.assertNothingOf(driver.pid());
    }

    /** Which archive a worker has in its memory. */
    private Path archiveOfWorkers() throws Exception {
        Process driver = driver("KILL");
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(driver.getInputStream(), StandardCharsets.UTF_8))) {
            return archiveOf(output.readLine().split(" ", -1)[1]);
        } finally {
            driver.destroyForcibly().waitFor();
            NothingIsLeft.assertNothingOf(driver.pid());
        }
    }

    private Path archiveOf(String worker) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + worker + "/maps")).stream()
                .filter(line -> line.contains(cache.toString()))
                .map(line -> Path.of(line.substring(line.indexOf('/'))))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The worker has no archive."));
    }

    private void awaitArchive(Process... drivers) throws Exception {
        try {
            awaitArchives(1);
        } finally {
            for (Process each : drivers) {
                each.destroy();
                each.waitFor();
            }
        }
    }

    private void awaitArchives(int number) {
        await().atMost(IN_THE_END)
                .until(() -> archives().stream()
                                .filter(each -> !each.getFileName().toString().startsWith("."))
                                .count()
                        == number);
    }

    /** Those that are half made too; a node keeps other things beside them. */
    private List<Path> archives() throws IOException {
        return cached().stream()
                .filter(each -> each.getFileName().toString().contains("workers-"))
                .toList();
    }

    @Test
    void workersBeginFromWhatAnEarlierDriverMadeUnlessItIsBroken() throws Exception {
        Process one = driver("TERM");
        Process other = driver("TERM");
        awaitArchive(one, other);
        NothingIsLeft.assertNothingOf(one.pid());
        NothingIsLeft.assertNothingOf(other.pid());
        assertThat(Files.getPosixFilePermissions(cache.resolve("troupe")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(archiveOfWorkers()).isIn(archives());

        for (Path each : cached()) {
            breakIt(each);
        }
        runsInSilence();
    }

    /** The node itself has Troupe from elsewhere; one of the programs names its jar by a link, and neither stays. */
    @Test
    void programsOnANodeOfItsOwnHaveAnArchiveOfTheirJars() throws Exception {
        OwnNode node = OwnNode.start(cache.resolve("troupe"));
        try {
            Path copy = Files.copy(troupe, directory.resolve("copy.jar"));
            Path link = Files.createSymbolicLink(directory.resolve("link.jar"), troupe);
            String linked = classPath.replace(troupe.toString(), link.toString());
            try (ChildJvm one = program(node, linked);
                    ChildJvm other = program(node, classPath.replace(troupe.toString(), copy.toString()))) {
                hasAnActor(one);
                hasAnActor(other);
            }
            awaitArchives(2);
            try (ChildJvm later = program(node, linked)) {
                hasAnActor(later);
                later.tell("children");
                assertThat(archiveOf(later.nextLine().split(" ", -1)[0])).isIn(archives());
            }
        } finally {
            node.close();
        }
    }

    @Test
    void oneWhoseMakerIsKilledLeavesNothingBehind() throws Exception {
        OwnNode node = OwnNode.start(cache.resolve("troupe"));
        try (ChildJvm program = program(node, classPath)) {
            hasAnActor(program);
            ProcessHandle maker = awaitMaker(node.node().pid());
            maker.destroyForcibly();

            await().atMost(SOON).untilAsserted(() -> {
                assertThat(maker.isAlive()).isFalse();
                assertThat(node.node().directory().resolve("workers/0")).doesNotExist();
                assertThat(archives()).isEmpty();
            });
            program.tell("add");
            program.expect("10");
        } finally {
            node.close();
        }
    }

    private static void hasAnActor(ChildJvm program) throws Exception {
        program.tell("own");
        assertThat(program.nextLine()).startsWith("Probe#");
        program.tell("add");
        program.expect("5");
    }

    private static ProcessHandle awaitMaker(long node) {
        return await().atMost(SOON)
                .pollInterval(Duration.ofMillis(5))
                .until(
                        () -> ProcessHandle.of(node)
                                .orElseThrow()
                                .descendants()
                                .filter(each ->
                                        WaitingWorkers.commandLine(each.pid()).contains("boot.Training"))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static ChildJvm program(OwnNode node, String classPath) throws Exception {
        return ChildJvm.start(List.of(classPath.split(":", -1)), Program.class, node.parent(), "auto")
                .expect("joined");
    }

    /** Where no JVM looks. */
    private static void breakIt(Path archive) throws IOException {
        assertThat(archive.toFile().setWritable(true)).isTrue();
        try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "rw")) {
            file.seek(file.length() / 2);
            file.write(new byte[100_000]);
        }
    }

    @Test
    void oneThatWasCutOffIsNotUsed() throws Exception {
        awaitArchive(driver("TERM"));
        for (Path each : cached()) {
            assertThat(each.toFile().setWritable(true)).isTrue();
            try (RandomAccessFile file = new RandomAccessFile(each.toFile(), "rw")) {
                file.setLength(file.length() / 2);
            }
        }

        runsInSilence();
    }

    @Test
    void whereNothingCanBeKeptNothingIs() throws Exception {
        Files.writeString(cache, "not a directory");

        runsInSilence();

        assertThat(cache).hasContent("not a directory");
    }

    @Test
    void whatOthersMayWriteIsNotTrusted() throws Exception {
        Path kept = Files.createDirectories(cache.resolve("troupe"));
        Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("rwxrwxrwx"));

        runsInSilence();

        assertThat(cached()).isEmpty();
    }

    @Test
    void whatIsHalfMadeWhenTheDriverEndsIsGone() throws Exception {
        Process driver = driver("TERM");
        ProcessHandle unused = awaitMaker(driver.pid());
        driver.destroy();
        driver.waitFor();

        NothingIsLeft.assertNothingOf(driver.pid());
        assertThat(cached()).noneMatch(each -> each.getFileName().toString().startsWith("."));
    }
}
