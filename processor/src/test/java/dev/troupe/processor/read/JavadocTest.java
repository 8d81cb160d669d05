package dev.troupe.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comments, taken apart. */
class JavadocTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Adds.                              | Adds.",
                "Adds.~   More.~   @return it~ all  | Adds.~  More.;return=it~all",
                "Adds.~~@param a  an {@code a}~@see | Adds.;param=a  an {@code a};see=",
                "@return it                         | ;return=it",
                "Mail me@home, or~@ home~.@b        | Mail me@home, or~@ home~.@b",
                "{@code~@Override} it~@return x     | {@code~@Override} it;return=x",
                "{@code it~@return x                | {@code it;return=x",
                "  ~   Adds~     two.~ ~            | Adds~  two."
            })
    void areTextAndTags(String comment, String expected) {
        Javadoc javadoc = Javadoc.of(comment.replace('~', '\n'));

        StringBuilder all = new StringBuilder(javadoc.text());
        javadoc.tags()
                .forEach(each -> all.append(";").append(each.name()).append("=").append(each.text()));
        assertThat(all.toString()).isEqualTo(expected.replace('~', '\n'));
    }
}
