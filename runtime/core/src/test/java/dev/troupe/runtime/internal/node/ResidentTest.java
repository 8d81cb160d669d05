package dev.troupe.runtime.internal.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.Demand;
import dev.troupe.runtime.internal.control.ArchiveBase;
import dev.troupe.runtime.internal.control.CallPolicy;
import dev.troupe.runtime.internal.control.JarState;
import dev.troupe.runtime.internal.control.Naming;
import dev.troupe.runtime.internal.control.Origin;
import dev.troupe.runtime.internal.control.RestartPolicy;
import dev.troupe.runtime.internal.control.WorkerSpec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResidentTest {
    private static final ArchiveBase BASE = new ArchiveBase("17", List.of(new JarState("/lib.jar", 1, 2, 3)));
    private static final Origin PROGRAM = new Origin("Main", 1, "/jdk", 17, List.of(), Map.of(), Map.of(), "/", BASE);

    private static WorkerSpec spec(boolean detached) {
        return new WorkerSpec(
                1,
                "example.Probe",
                "",
                List.of(),
                Demand.NONE,
                List.of(),
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

    @Test
    void theArchiveOfTheProgramsJarsIsNotForDetachedActorsWhichHaveCopiesOfThem() {
        assertThat(new Resident(spec(false), PROGRAM, 0).origin()).isEqualTo(PROGRAM);
        assertThat(new Resident(spec(true), PROGRAM, 0).origin()).isEqualTo(PROGRAM.withoutArchive());
        assertThat(new Resident(spec(true), PROGRAM, 0)
                        .with(spec(true), 1)
                        .origin()
                        .archiveBase())
                .isEqualTo(ArchiveBase.NONE);
    }
}
