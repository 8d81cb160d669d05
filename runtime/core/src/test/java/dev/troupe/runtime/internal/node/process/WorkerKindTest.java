package dev.troupe.runtime.internal.node.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.Demand;
import dev.troupe.runtime.internal.control.ArchiveBase;
import dev.troupe.runtime.internal.control.CallPolicy;
import dev.troupe.runtime.internal.control.Naming;
import dev.troupe.runtime.internal.control.Origin;
import dev.troupe.runtime.internal.control.RestartPolicy;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.wire.ActorId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which actors may have a worker that was made ready for another. */
class WorkerKindTest {
    private static final String HOME = System.getProperty("java.home");
    private static final int VERSION = Runtime.version().feature();
    private static final String TROUPE = "/lib/troupe-runtime.jar";

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
                RestartPolicy.NONE,
                CallPolicy.ONE_BY_ONE);
    }

    private static Origin program(String javaHome, String variable) {
        List<String> own = OwnOrigin.now().jvmArguments();
        return new Origin(
                "Main", 1, javaHome, VERSION, own, Map.of(), Map.of("SECRET", variable), "/", ArchiveBase.NONE);
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
}
