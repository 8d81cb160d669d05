package dev.troupe.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a build tool relies on that compiles only what has changed, as Gradle does: each generated file comes from one
 * class, and from that class it comes out the same when nothing else is compiled again.
 */
class IncrementalBuildTest {
    private static final Path DESCRIPTOR =
            Path.of("src/main/resources/META-INF/gradle/incremental.annotation.processors");

    static List<Path> cases() {
        return Stream.concat(
                        Cases.in("behaviour").stream(),
                        Cases.in("good").stream().map(each -> each.resolve("input")))
                .toList();
    }

    @Test
    void isPromisedToGradle() throws Exception {
        List<String> processors = ServiceLoader.load(Processor.class).stream()
                .map(each -> each.type().getName())
                .filter(each -> each.startsWith("dev.troupe."))
                .toList();

        assertThat(Files.readAllLines(DESCRIPTOR))
                .containsExactlyElementsOf(
                        processors.stream().map(each -> each + ",isolating").toList());
        // Once every annotation is claimed, javac asks nobody any more.
        assertThat(processors).containsExactly(LocalClassProcessor.class.getName(), RemoteProcessor.class.getName());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachFileComesFromOneClass(Path folder) {
        Origins origins = new Origins();

        Compilation compilation = new Compilation()
                .onlyProcessor(origins)
                .sources(Cases.texts(folder))
                .run();

        assertThat(compilation.messages()).isEmpty();
        assertThat(origins.byFile()).hasSameSizeAs(compilation.generated().keySet());
        assertThat(origins.byFile())
                .isNotEmpty()
                .allSatisfy((file, elements) -> assertThat(elements).hasSize(1));
    }

    @Test
    void thatClassIsTheOneWhichIsMarked() {
        Origins origins = new Origins();

        Compilation compilation = new Compilation()
                .onlyProcessor(origins)
                .source("example/Outer.java", """
                        package example;

                        import dev.troupe.annotations.Remote;
                        import dev.troupe.annotations.RemoteFor;

                        @RemoteFor(java.util.Random.class)
                        public class Outer {
                            @Remote
                            public static class Inner {
                                @Remote
                                static int task(int value) {
                                    return value;
                                }

                                public int twice(int value) {
                                    return 2 * value;
                                }
                            }
                        }
                        """)
                .run();

        assertThat(compilation.messages()).isEmpty();
        assertThat(origins.byFile())
                .containsAllEntriesOf(Map.of(
                        "example.RandomHandle", List.of("example.Outer"),
                        "example.Outer_InnerHandle", List.of("example.Outer.Inner"),
                        "example.Outer_InnerTasks", List.of("example.Outer.Inner")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachClassGivesTheSameWhenItAloneIsCompiledAgain(Path folder) {
        Map<String, String> sources = Cases.texts(folder);
        Compilation all = new Compilation().sources(sources).run();
        Map<String, String> together = code(all.generated());

        sources.forEach((path, text) -> {
            if (text.contains("@Remote") || text.contains("annotations.Remote")) {
                Compilation one = new Compilation().with(all).source(path, text).run();

                assertThat(one.messages()).as(path).isEmpty();
                assertThat(together).as(path).containsAllEntriesOf(code(one.generated()));
            }
        });
    }

    /** Without the Javadoc, for that of inherited methods is not in class files, and without the imports, some of which only it needs. */
    private static Map<String, String> code(Map<String, String> sources) {
        return sources.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getValue()
                                .replaceAll("(?s) */\\*\\*.*?\\*/\n", "")
                                .replaceAll("(?m)^import .*;\n", "")));
    }
}
