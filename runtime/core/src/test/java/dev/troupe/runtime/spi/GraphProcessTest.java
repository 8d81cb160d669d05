package dev.troupe.runtime.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.fixtures.ChildJvm;
import dev.troupe.runtime.fixtures.Jdks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("processes")
@Timeout(60)
@NullUnmarked // Null is a value here like any other.
class GraphProcessTest {
    static Stream<Path> jdks() throws IOException {
        return Jdks.all();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void graphsTravelInAJvmWithoutFlagsAndWithoutAWord(Path jdk) throws Exception {
        try (ChildJvm child = ChildJvm.start(jdk, List.of(), Travels.class)) {
            child.expect("parcel 3");
            assertThat(child.awaitEnd()).isZero();
            assertThat(child.errors()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void nothingIsLoadedForGraphsBeforeTheFirstTravels(Path jdk) throws Exception {
        try (ChildJvm child = ChildJvm.start(jdk, List.of("-Xlog:class+load"), StaysAtHome.class)) {
            for (String line = child.nextLine(); !line.equals("done"); line = child.nextLine()) {
                assertThat(line).doesNotContain("org.apache.fory").doesNotContain("spi.Graphs");
            }
            assertThat(child.awaitEnd()).isZero();
        }
    }

    static final class Travels {
        private Travels() {}

        public static void main(String[] args) {
            GraphCodecTest.Parcel copy = Codings.travel(
                    GraphCodecTest.PARCEL, new GraphCodecTest.Parcel("parcel", List.of(new GraphCodecTest.Stamp(3))));
            System.out.println(copy.label() + " " + copy.cents());
        }
    }

    static final class StaysAtHome {
        private StaysAtHome() {}

        public static void main(String[] args) {
            assertThat(Codings.travel(GraphCodecTest.PARCEL, null)).isNull();
            System.out.println("done");
        }
    }
}
