package dev.troupe.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.processor.model.JavaType;
import dev.troupe.processor.model.Prose;
import dev.troupe.processor.model.TypeRef;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of Javadoc as it stands in another file; {@code Known} is all that links find. */
class ProseReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Adds <b>one</b>, at &lt; 5 $.        | Adds <b>one</b>, at &lt; 5 $.",
                "Adds {@code a<b>} and {@literal &}.  | Adds {@code a<b>} and {@literal &}.",
                "See {@link Known}.                   | See {@link (a.Known)}.",
                "See {@link Known#it(int, T) it too}. | See {@link (a.Known)#it(int, T) it too}.",
                "See {@linkplain Known {@code k} <b>. | See &#123;@linkplain Known {@code k} <b>.",
                "See {@linkplain Known {@code k} it}. | See {@linkplain (a.Known) {@code k} it}.",
                "See {@link Gone}, {@link #gone(int)}.| See {@code Gone}, {@code gone(int)}.",
                "See {@link Gone#it() what <i>is</i>}.| See what <i>is</i>.",
                "See {@link}, {@link }, {@code }.     | See , , {@code }.",
                "At most {@value Known#MAX}, {@value}.| At most {@link (a.Known)#MAX}, .",
                "At most {@value %5d #MAX}.           | At most {@code MAX}.",
                "{@inheritDoc} And more.              | And more.",
                "{@return one {@link Known}}          | Returns one {@link (a.Known)}.",
                "{@summary Adds {@code 1}.} More.     | Adds {@code 1}. More.",
                "{@index \"two words\" of it}, {@index one of it}. | two words, one.",
                "In {@systemProperty user.home}.      | In {@code user.home}.",
                "In <a href=\"{@docRoot}/x?a&b\">x</a>.  | In <a href=\"{@docRoot}/x?a&amp;b\">x</a>.",
                "{@unknown with {@code 1} thing}      | with {@code 1} thing",
                "{@snippet lang=java :~  a {~    b}}  | <pre>{@code~a {~  b}~}</pre>",
                "{@snippet file=A.java}Text           | Text",
                "Lists List<String> where a < b <- c. | Lists List&lt;String> where a &lt; b &lt;- c.",
                "This & that &# &; &copy; &#42;       | This &amp; that &amp;# &amp;; &copy; &#42;",
                "<h4 id=\"x\" class=c>A</h4> <!-- b --> | <h4>A</h4> <!-- b -->",
                "Some }{ braces {@ {@code a} {@link   | Some }{ braces &#123;@ {@code a} &#123;@link",
                "One~ @two~{@inheritDoc}@three        | One~ &#64;two~&#64;three",
                "*{@inheritDoc}/ ends                 | *&#47; ends",
                "*/ ends                              | *&#47; ends",
                "\\u002a and \\\\u002a, \\{@inheritDoc}u | \\\\u002a and \\\\u002a, \\\\u"
            })
    void readsTheSameElsewhere(String javadoc, String expected) {
        assertThat(text(ProseReader.read(javadoc.replace('~', '\n'), ProseReaderTest::link)))
                .isEqualTo(expected.replace('~', '\n'));
    }

    /** None of these may take longer than in proportion to its length, or more of the stack. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{@link ",
                "{@code",
                "{@link A {@code b} ",
                "{",
                "}",
                "{@x }",
                "<",
                "<a id=",
                "<!--",
                "</",
                "&amp",
                "@ ",
                "\n",
                "\n@",
                "\n@param a {@code ",
                "\\u",
                "*/",
                " ",
                "{@snippet ",
                "{@snippet x}",
                "{@link #a(",
                "{@return "
            })
    @Timeout(30)
    void isReadOnce(String piece) {
        String text = piece.repeat(100_000);
        String closed = text + "}".repeat(100_000);

        for (String each : List.of(text, closed)) {
            Javadoc javadoc = Javadoc.of(each);
            ProseReader.read(javadoc.text(), ProseReaderTest::link);
            javadoc.tags().forEach(tag -> ProseReader.read(tag.rest(), ProseReaderTest::link));
            assertThat(text(ProseReader.read(each, ProseReaderTest::link))).doesNotContain("*/");
        }
    }

    private static Optional<Prose> link(String reference) {
        return reference.startsWith("Known")
                ? Optional.of(new Prose.Builder()
                        .add(new JavaType.Declared(TypeRef.topLevel("a", "Known"), List.of()))
                        .add(reference.substring("Known".length()))
                        .build())
                : Optional.empty();
    }

    private static String text(Prose prose) {
        StringBuilder text = new StringBuilder();
        for (Prose.Piece each : prose.pieces()) {
            if (each instanceof Prose.Words words) {
                text.append(words.text());
            } else if (each instanceof Prose.Mention mention && mention.type() instanceof JavaType.Declared declared) {
                text.append('(').append(declared.name().qualifiedName()).append(')');
            }
        }
        return text.toString();
    }
}
