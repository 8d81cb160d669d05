package dev.troupe.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** First sentences that read the same elsewhere, and some that do not. */
class SummariesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Adds one.                          | Adds one.",
                "Adds one                           | Adds one.",
                "Adds one. And more.                | Adds one.",
                "Adds 1.5 to it. And more.          | Adds 1.5 to it.",
                "Adds ~ one.                        | Adds one.",
                "Adds one ~ @return it              | Adds one.",
                "Adds one ~ ~ and more              | Adds one.",
                "Adds {@code a}. And {@link B}.     | Adds {@code a}.",
                "Adds {@link Other}.                | ''",
                "Adds <b>one</b>.                   | ''",
                "Adds this & that.                  | ''",
                "Adds \\u002a/ one.                 | ''",
                "@return the sum                    | ''",
                "''                                 | ''"
            })
    void areTaken(String javadoc, String summary) {
        assertThat(Summaries.of(javadoc.replace('~', '\n')).orElse("")).isEqualTo(summary);
    }
}
