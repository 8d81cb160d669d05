package dev.troupe.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles the folders under {@code cases} that have one, and runs {@code example.Check.run()}, over the loop-back. */
class BehaviourTest {
    static List<Path> cases() {
        return Stream.concat(
                        Cases.in("behaviour").stream(),
                        Cases.in("good").stream().map(each -> each.resolve("input")))
                .filter(each -> Files.exists(each.resolve("example/Check.java")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void works(Path folder) throws Throwable {
        Compilation compilation = new Compilation().sources(Cases.texts(folder)).run();
        assertThat(compilation.messages()).isEmpty();

        run(compilation.loader());
    }

    /** Runs the check of the classes that a loader has. */
    static void run(ClassLoader loader) throws Throwable {
        Class<?> check = Class.forName("example.Check", true, loader);
        try {
            check.getMethod("run").invoke(null);
        } catch (java.lang.reflect.InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
