package dev.troupe.runtime.internal.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.StartupException;
import dev.troupe.runtime.fixtures.ChildJvm;
import dev.troupe.runtime.fixtures.Jdks;
import dev.troupe.runtime.fixtures.SharedMemory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("processes")
@Timeout(60)
class JdkAccessTest {
    @TempDir(factory = SharedMemory.class)
    private Path parent;

    static Stream<Path> jdks() throws IOException {
        return Jdks.all();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void queuesWorkInAJvmWithoutFlagsAndWithoutAWarning(Path jdk) throws Exception {
        assertQueuesWork(jdk, List.of());
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void theFlagsThatAreNamedDoNoHarm(Path jdk) throws Exception {
        assertQueuesWork(jdk, JdkAccess.FLAGS);
    }

    private void assertQueuesWork(Path jdk, List<String> options) throws Exception {
        Class<?> main = Class.forName("dev.troupe.runtime.internal.queue.LaneChild");
        try (ChildJvm child = ChildJvm.start(jdk, options, main, "alone", parent.resolve("lane"))) {
            child.expect("read");
            assertThat(child.awaitEnd()).isZero();
            assertThat(child.errors()).isEmpty();
        }
    }

    /** Without the module that has it, a JVM lets nobody open anything. */
    @ParameterizedTest
    @MethodSource("jdks")
    void whereItCannotOpenWhatIsNeededTheFlagsAreNamed(Path jdk) throws Exception {
        List<String> closed = List.of("--limit-modules", "java.base");
        try (ChildJvm child = ChildJvm.start(jdk, closed, Opens.class)) {
            assertThat(child.nextLine())
                    .startsWith("This JVM (")
                    .endsWith(") does not let Troupe open what its queues need.");
            child.expect("    Fix: start it with " + String.join(" ", JdkAccess.FLAGS));
            assertThat(child.awaitEnd()).isZero();
        }
        List<String> opened =
                Stream.of(closed, JdkAccess.FLAGS).flatMap(List::stream).toList();
        try (ChildJvm child = ChildJvm.start(jdk, opened, Opens.class)) {
            child.expect("open");
            assertThat(child.awaitEnd()).isZero();
        }
    }

    static final class Opens {
        private Opens() {}

        public static void main(String[] args) {
            try {
                JdkAccess.open();
                System.out.println("open");
            } catch (StartupException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void theOptionsOfTheJvmAreKnown(Path jdk) throws Exception {
        List<String> options =
                List.of("-Dsome.name=a value with spaces", "-Xmx64m", "--add-modules", "java.sql", "-ea:dev...");
        try (ChildJvm child = ChildJvm.start(jdk, options, PrintsItsOptions.class, "-Dnot=one")) {
            child.expect("-Dsome.name=a value with spaces")
                    .expect("-Xmx64m")
                    .expect("--add-modules=java.sql")
                    .expect("-ea:dev...");
            assertThat(child.awaitEnd()).isZero();
        }
    }

    static final class PrintsItsOptions {
        private PrintsItsOptions() {}

        public static void main(String[] args) {
            JdkAccess.jvmArguments().forEach(System.out::println);
        }
    }
}
