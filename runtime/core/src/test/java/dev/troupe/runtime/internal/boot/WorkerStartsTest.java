package dev.troupe.runtime.internal.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.TroupeConfig;
import dev.troupe.runtime.internal.control.NodeResources;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerStartsTest {
    private static final String PROPERTY = "dev.troupe.warmWorkers";

    private final String before = System.getProperty(PROPERTY, "");

    @AfterEach
    void restore() {
        System.setProperty(PROPERTY, before);
    }

    private static int warmWorkers(TroupeConfig config, double cpus) {
        return WorkerStarts.of(config, new NodeResources(cpus, List.of(), Map.of(), 1 << 30))
                .warmWorkers();
    }

    @Test
    void asManyWaitAsTheNodeAndTheMachineHaveCpusUnlessSomebodySaysOtherwise() {
        System.clearProperty(PROPERTY);
        assertThat(warmWorkers(TroupeConfig.defaults(), 1000))
                .isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(warmWorkers(TroupeConfig.defaults(), 0.5)).isEqualTo(1);

        System.setProperty(PROPERTY, "0");
        assertThat(warmWorkers(TroupeConfig.defaults(), 1000)).isZero();
        assertThat(warmWorkers(TroupeConfig.defaults().warmWorkers(3), 1000)).isEqualTo(3);

        System.setProperty(PROPERTY, "-1");
        assertThat(warmWorkers(TroupeConfig.defaults(), 1000)).isZero();
    }
}
