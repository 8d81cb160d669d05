package dev.troupe.processor.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the first sentence from Javadoc, where it reads the same in another file. */
final class Summaries {
    private static final Pattern END = Pattern.compile("\\.(?=\\s|$)|\\n\\s*(?=@)|\\n\\s*\\n");
    private static final Pattern CODE = Pattern.compile("\\{@code [^{}]*}");
    private static final Pattern SPECIAL = Pattern.compile("[<>&@{}\\\\]|\\*/");

    private Summaries() {}

    /** The first sentence, on one line, without links, HTML and tags; empty if it cannot do without. */
    static Optional<String> of(@Nullable String javadoc) {
        if (javadoc == null) {
            return Optional.empty();
        }
        String text = javadoc.strip();
        Matcher end = END.matcher(text);
        String sentence = end.find() ? text.substring(0, end.start()) : text;
        sentence = sentence.strip().replaceAll("\\s+", " ");
        boolean portable = !sentence.isEmpty()
                && !SPECIAL.matcher(CODE.matcher(sentence).replaceAll("")).find()
                && sentence.indexOf('\\') < 0;
        return portable ? Optional.of(sentence + ".") : Optional.empty();
    }
}
