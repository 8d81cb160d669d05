package dev.troupe.runtime.internal.node.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.Demand;
import dev.troupe.runtime.internal.control.ArchiveBase;
import dev.troupe.runtime.internal.control.JarState;
import dev.troupe.runtime.internal.control.Naming;
import dev.troupe.runtime.internal.control.Origin;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.wire.ActorId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which workers have which archive of classes, and what becomes of its file. */
class ClassArchivesTest {
    private static final String JVM = "17";

    @TempDir
    private Path jars;

    @TempDir
    private Path directory;

    private Path troupe;
    private Path chronicle;
    private ClassArchives archives;

    @BeforeEach
    void start() throws IOException {
        troupe = jar("troupe.jar", "one");
        chronicle = jar("chronicle.jar", "two");
        archives = new ClassArchives(Optional.of(directory));
    }

    private Path jar(String name, String content) throws IOException {
        return Files.writeString(jars.resolve(name), content);
    }

    private static ArchiveBase base(String jvm, Path... jars) throws IOException {
        List<JarState> states = new ArrayList<>();
        for (Path each : jars) {
            states.add(JarState.of(each));
        }
        return new ArchiveBase(jvm, states);
    }

    private static WorkerKind kind(int javaVersion, ArchiveBase base, String... classPath) {
        WorkerSpec spec = new WorkerSpec(
                ActorId.of(2, 1),
                "com.example.Counter",
                "com.example.CounterDispatcher",
                List.of(),
                Demand.NONE,
                List.of(classPath),
                List.of(),
                Map.of(),
                null,
                Naming.NONE,
                Long.MAX_VALUE);
        Origin program = new Origin("Main", 1, "/jdk", javaVersion, List.of(), Map.of(), Map.of(), "/", base);
        return WorkerKind.of(spec, program, List.of());
    }

    private ClassArchive archive(ArchiveBase base, String... classPath) {
        return archives.of(kind(17, base, classPath));
    }

    private ClassArchive archive() throws IOException {
        return archive(base(JVM, troupe, chronicle), "/app.jar");
    }

    private static void make(ClassArchive archive) throws IOException {
        archive.add(Files.writeString(archive.draft("x"), "classes"));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    @Test
    void thoseWithTheSameJvmAndJarsHaveTheSame() throws IOException {
        ClassArchive archive = archive();

        assertThat(archive.classPath()).containsExactly(troupe.toString(), chronicle.toString());
        assertThat(archive(base(JVM, troupe, chronicle), "/other.jar", troupe.toString()))
                .isSameAs(archive);
        assertThat(archive(base("25", troupe, chronicle), "/app.jar")).isNotSameAs(archive);
        assertThat(archive(base(JVM, chronicle, troupe), "/app.jar")).isNotSameAs(archive);
    }

    @Test
    void oneThatIsMadeIsUsedAlsoByAnotherNode() throws IOException {
        assertThat(archive().isToBeMade()).isTrue();
        assertThat(archive().options(List.of())).isEmpty();

        make(archive());

        assertThat(files()).hasSize(1);
        List<String> options = List.of(
                "-Xshare:auto",
                "-Xlog:cds*=off",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:ArchiveRelocationMode=0",
                "-XX:SharedArchiveFile=" + files().get(0));
        assertThat(archive().options(List.of())).isEqualTo(options);
        assertThat(archive().options(List.of("-Xshare:off"))).isEmpty();
        archives = new ClassArchives(Optional.of(directory));
        assertThat(archive().isToBeMade()).isFalse();
        assertThat(archive().options(List.of())).isEqualTo(options);
        assertThat(archive(base("25", troupe, chronicle), "/app.jar").options(List.of()))
                .isEmpty();
    }

    @Test
    void jvmsThatAreToComeAreGivenNoOptionThatTheyMayNotKnow() throws IOException {
        ClassArchive archive = archives.of(kind(26, base("26", troupe, chronicle), "/app.jar"));
        make(archive);

        assertThat(archive.options(List.of()))
                .containsExactly("-Xlog:cds*=off", "-Xlog:aot*=off", "-XX:AOTCache=" + files().get(0));
    }

    @Test
    void whereNoneIsKeptNothingStandsBeforeTheProgramsClassPath() throws IOException {
        archives = new ClassArchives(Optional.empty());
        assertThat(archive().classPath()).isEmpty();
        assertThat(archive().isToBeMade()).isFalse();
        archives = new ClassArchives(Optional.of(troupe)); // No directory.
        assertThat(archive().classPath()).isEmpty();
        assertThat(archive().isToBeMade()).isFalse();
        archives = new ClassArchives(Optional.of(directory));
        assertThat(archive(ArchiveBase.NONE, "/app.jar").classPath()).isEmpty();
        assertThat(archive(ArchiveBase.NONE, "/app.jar").isToBeMade()).isFalse();
    }

    @Test
    void oneJarWithEverythingMustBeTheFirst() throws IOException {
        ArchiveBase base = base(JVM, troupe);
        Path link = Files.createSymbolicLink(jars.resolve("link.jar"), troupe);

        assertThat(archive(base, troupe.toString(), "/app.jar").isToBeMade()).isTrue();
        assertThat(archive(base, link.toString(), "/app.jar").classPath()).containsExactly(troupe.toString());
        assertThat(archive(base, "/app.jar", troupe.toString()).classPath()).isEmpty();
    }

    @Test
    void otherContentsAreAnotherJarWhateverTheFileSaysOfItself() throws IOException {
        FileTime changed = Files.getLastModifiedTime(troupe);
        String key = base(JVM, troupe).key();
        Files.setLastModifiedTime(jar("troupe.jar", "One"), changed);

        assertThat(base(JVM, troupe).key()).isNotEqualTo(key);
    }

    @Test
    void aJarThatIsChangedMakesItUseless() throws IOException {
        ClassArchive archive = archive();
        make(archive);
        assertThat(archive.options(List.of())).isNotEmpty();

        jar("troupe.jar", "three");

        assertThat(archive.options(List.of())).isEmpty();
        assertThat(archive().isToBeMade()).as("of the jar as it is now").isTrue();
    }

    @Test
    void whatMayBeOfAChangedJarIsNotTaken() throws IOException {
        ClassArchive archive = archive();
        Path draft = Files.writeString(archive.draft("x"), "classes");
        jar("troupe.jar", "three");

        archive.add(draft);

        assertThat(archive.options(List.of())).isEmpty();
        assertThat(files()).containsExactly(draft);
        assertThat(archive.isToBeMade()).isFalse();
    }

    @Test
    void ofSeveralThatAreMadeAtOnceOneStays() throws IOException {
        ArchiveDirectory own = ArchiveDirectory.own(directory).orElseThrow();
        Path last = directory;
        for (String each : List.of("one", "two", "three", "four")) {
            last = own.add(Files.writeString(own.draft(each), each), "key", ".jsa");
            assertThat(files()).containsExactly(last);
        }
        assertThat(own.find("key", ".jsa")).contains(last);
    }

    @Test
    void oneThatIsDeletedIsNotShownToJvmsAndIsMadeAgain() throws IOException {
        ClassArchive archive = archive();
        make(archive);
        Files.delete(files().get(0));
        Files.delete(directory);

        assertThat(archive.options(List.of())).isEmpty();
        assertThat(archive.isToBeMade()).isTrue();
        make(archive);
        assertThat(archive.options(List.of())).isNotEmpty();
    }

    @Test
    void whatCannotBeMadeIsNotTriedAgainAtOnce() throws IOException {
        ClassArchive archive = archive();
        assertThat(archive.isToBeMade()).isTrue();
        assertThat(archive.isToBeMade()).as("while it is being made").isFalse();
        archive.tried();
        assertThat(archive.isToBeMade()).isFalse();
    }

    @Test
    void whatWasNotUsedForLongIsSweptAndWhatIsHalfMade() throws IOException {
        Instant now = Instant.now();
        for (int i = 1; i <= 10; i++) {
            aged("workers-" + i + ".jsa", now.minus(Duration.ofMinutes(i)));
        }
        aged("workers-a.aot", now.minus(Duration.ofDays(31)));
        aged(".workers-young.draft", now.minus(Duration.ofMinutes(1)));
        aged(".workers-old.draft", now.minus(Duration.ofMinutes(11)));
        aged("something else", now.minus(Duration.ofDays(100)));

        ArchiveDirectory.own(directory).orElseThrow().sweep();

        assertThat(files())
                .extracting(each -> each.getFileName().toString())
                .containsExactlyInAnyOrder(Stream.concat(
                                Stream.of(".workers-young.draft", "something else"),
                                Stream.iterate(1, i -> i + 1).limit(8).map(i -> "workers-" + i + ".jsa"))
                        .toArray(String[]::new));
    }

    private void aged(String name, Instant changed) throws IOException {
        Files.setLastModifiedTime(Files.createFile(directory.resolve(name)), FileTime.from(changed));
    }
}
