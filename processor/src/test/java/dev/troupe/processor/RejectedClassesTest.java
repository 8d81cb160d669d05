package dev.troupe.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.processor.diagnostic.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compiles what lies under {@code cases/bad}: a comment {@code // error: ...} above a line says how the one error there
 * begins, in one line where it goes as far as the fix, and nothing else may be said, not even a warning.
 */
class RejectedClassesTest {
    private static final Pattern EXPECTED = Pattern.compile("\\s*// error: (.*)");

    /** Without it javac looks at no code of methods after an error, and all that is wrong there goes unsaid. */
    private static final String TO_THE_END = "--should-stop=ifError=FLOW";

    private static final Map<Path, List<String>> MESSAGES = new ConcurrentHashMap<>();

    static List<Path> cases() {
        return Cases.in("bad");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void haveTheErrorsThatTheirCommentsSay(Path file) {
        List<String> actual = messages(file);

        List<String> expected = expected(sources(file));
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.get(i).replace("\n    Fix: ", " Fix: ")).startsWith(expected.get(i));
        }
    }

    /** Whoever uses the handle of a class with a mistake has none himself. */
    @ParameterizedTest
    @MethodSource("cases")
    void areToldWithoutBlamingTheirUsers(Path file) {
        ExpectedUses uses = new ExpectedUses();
        List<String> withUsers = new Compilation()
                .option(TO_THE_END)
                .processor(uses)
                .sources(sources(file))
                .run()
                .messages();

        assertThat(withUsers).isEqualTo(messages(file));
    }

    /** For a class that nothing outside its method can name, no handle can be written, so this holds in plain javac only. */
    @Test
    void aClassInsideAMethodIsToldOfBeforeTheHandleThatItHasNot() {
        List<String> messages =
                new Compilation().source("example/User.java", """
                        package example;

                        import dev.troupe.annotations.Remote;

                        class User {
                            int use() {
                                @Remote
                                class Counter {
                                    int one() {
                                        return 1;
                                    }
                                }
                                return CounterHandle.remote().one().get() + new Counter().one();
                            }
                        }
                        """).run().messages();

        assertThat(messages).singleElement().asString().startsWith("User.java:8: [remote-local-class] Counter is");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BUG") // It has a test of its own, in RoundsTest.
    void coverEveryRule(Rule rule) {
        String finding = Pattern.quote("[" + rule.id() + "] " + rule.finding()).replaceAll("%\\d\\$s", "\\\\E.*\\\\Q");

        assertThat(cases().stream().flatMap(each -> messages(each).stream()))
                .anyMatch(message -> Pattern.compile(finding).matcher(message).find()
                        && message.contains("\n    Fix: ")
                        && message.endsWith("."));
    }

    private static List<String> messages(Path file) {
        return MESSAGES.computeIfAbsent(
                file,
                each -> new Compilation()
                        .option(TO_THE_END)
                        .sources(sources(each))
                        .run()
                        .messages());
    }

    static Map<String, String> sources(Path file) {
        return Files.isDirectory(file) ? Cases.texts(file) : Map.of("example/" + file.getFileName(), Cases.text(file));
    }

    static List<String> expected(Map<String, String> sources) {
        List<String> expected = new ArrayList<>();
        sources.forEach((path, text) -> {
            int line = 0;
            for (String each : text.lines().toList()) {
                line++;
                var matcher = EXPECTED.matcher(each);
                if (matcher.matches()) {
                    expected.add(path.replaceAll(".*/", "") + ":" + (line + 1) + ": " + matcher.group(1));
                }
            }
        });
        return expected;
    }
}
