package dev.troupe.runtime.internal.node.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.Demand;
import dev.troupe.runtime.internal.control.ArchiveBase;
import dev.troupe.runtime.internal.control.Naming;
import dev.troupe.runtime.internal.control.Origin;
import dev.troupe.runtime.internal.control.RestartPolicy;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.wire.ActorId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which actors may have a worker that was made ready for another, and which workers may use the archive of classes. */
class WorkerKindTest {
    private static final String HOME = System.getProperty("java.home");
    private static final int VERSION = Runtime.version().feature();
    private static final String TROUPE = "/lib/troupe-runtime.jar";
    private static final String CHRONICLE = "/lib/chronicle-queue.jar";

    private ClassArchives archives = new ClassArchives(Optional.empty());

    private static WorkerSpec spec(boolean detached, String... classPath) {
        return new WorkerSpec(
                ActorId.of(2, 1),
                "com.example.Counter",
                "com.example.CounterDispatcher",
                List.of(),
                Demand.NONE,
                List.of(classPath),
                List.of(),
                Map.of(),
                null,
                null,
                Naming.NONE,
                Long.MAX_VALUE,
                detached,
                RestartPolicy.NONE);
    }

    private static Origin program(String javaHome, String variable) {
        return program(1, javaHome, variable, ArchiveBase.NONE);
    }

    private static Origin program(long pid, String javaHome, String variable, ArchiveBase base) {
        List<String> own = OwnOrigin.now().jvmArguments();
        return new Origin("Main", pid, javaHome, VERSION, own, Map.of(), Map.of("SECRET", variable), "/", base);
    }

    private static WorkerKind kind(Origin origin, String... classPath) {
        return WorkerKind.of(spec(false, classPath), origin, List.of());
    }

    @Test
    void aProgramGetsNoWorkerOfAnother() {
        assertThat(kind(program(HOME, "a"), TROUPE)).isEqualTo(kind(program(HOME, "a"), TROUPE));
        assertThat(kind(program(HOME, "a"), TROUPE)).isNotEqualTo(kind(program(HOME, "b"), TROUPE));
        assertThat(kind(program(HOME, "a"), TROUPE)).isNotEqualTo(kind(program("/other/jdk", "a"), TROUPE));
    }

    @Test
    void noneIsMadeReadyForDetachedActorsWhoseClassesGoWithThem() {
        assertThat(kind(program(HOME, "a"), TROUPE).canBeStartedAhead()).isTrue();
        assertThat(WorkerKind.of(spec(true, TROUPE), program(HOME, "a"), List.of())
                        .canBeStartedAhead())
                .isFalse();
    }

    private ClassArchive archive(ArchiveBase base, String... classPath) {
        return archives.of(kind(program(1, HOME, "a", base), classPath));
    }

    @BeforeEach
    void keepArchives(@TempDir Path directory) {
        archives = new ClassArchives(Optional.of(directory));
    }

    @Test
    void anArchiveIsForProgramsWithTheSameJvmAndJars() {
        ArchiveBase base = new ArchiveBase(List.of(TROUPE, CHRONICLE), "1");
        ClassArchive archive = archive(base, "/app.jar", CHRONICLE, TROUPE);

        assertThat(archive.classPath()).containsExactly(TROUPE, CHRONICLE);
        assertThat(archive.isMissing()).isTrue();
        assertThat(archive(new ArchiveBase(List.of(TROUPE, CHRONICLE), "1"), "/other.jar", TROUPE, CHRONICLE))
                .isSameAs(archive);
        ClassArchive ofOtherJvm = archive(new ArchiveBase(List.of(TROUPE, CHRONICLE), "2"), CHRONICLE, TROUPE);
        assertThat(ofOtherJvm).isNotSameAs(archive);
        assertThat(ofOtherJvm.isMissing()).isTrue();
    }

    @Test
    void withoutItsJarsOnItsClassPathAWorkerHasNone() {
        ArchiveBase base = new ArchiveBase(List.of(TROUPE, CHRONICLE), "1");
        for (ClassArchive each :
                List.of(archive(base, "/app.jar", TROUPE), archive(ArchiveBase.NONE, TROUPE, CHRONICLE))) {
            assertThat(each.classPath()).isEmpty();
            assertThat(each.isMissing()).isFalse();
            assertThat(each.options(List.of())).isEmpty();
        }
        Origin own = program(ProcessHandle.current().pid(), HOME, "a", base);
        assertThat(archives.of(kind(own, "/app.jar")).classPath())
                .as("this process has them")
                .containsExactly(TROUPE, CHRONICLE);
        assertThat(new ClassArchives(Optional.empty()).of(kind(own, "/app.jar")).classPath())
                .isEmpty();
    }

    @Test
    void oneJarWithEverythingMustBeTheFirst() {
        ArchiveBase base = new ArchiveBase(List.of("/opt/all.jar"), "1");

        assertThat(archive(base, "/opt/all.jar", "/app.jar").isMissing()).isTrue();
        assertThat(archive(base, "/app.jar", "/opt/all.jar").isMissing()).isFalse();
    }
}
