package dev.troupe.processor.read;

import dev.troupe.processor.model.Prose;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads text of the user's Javadoc so that it can stand in another file: links go to what they mean here, tags that only
 * make sense here become plain text, and what is no HTML, such as {@code List<String>}, no longer looks like it. Each
 * character is looked at once.
 */
final class ProseReader {
    /** How deep tags may stand in tags. */
    private static final int DEEPEST = 16;

    private final String text;
    private final Braces braces;
    private final Function<String, Optional<Prose>> links;
    private final Prose.Builder prose = new Prose.Builder();

    private ProseReader(String text, Function<String, Optional<Prose>> links) {
        this.text = text;
        this.braces = new Braces(text);
        this.links = links;
    }

    /** Reads a text, and asks where the links in it go. */
    static Prose read(String text, Function<String, Optional<Prose>> links) {
        ProseReader reader = new ProseReader(text, links);
        reader.read(0, text.length(), 0);
        return reader.prose.build();
    }

    private void read(int from, int to, int depth) {
        int i = from;
        while (i < to) {
            int end = depth < DEEPEST ? braces.endOfTag(i) : 0;
            if (end > 0) {
                readTag(i, end, depth + 1);
                i = end + 1;
            } else {
                i = readCharacter(i);
            }
        }
    }

    /** Reads what is no tag of Javadoc, and says where the next one may begin. */
    private int readCharacter(int at) {
        char each = text.charAt(at);
        if (each == '<') {
            return readHtml(at);
        }
        if (each == '{' && text.startsWith("{@", at)) {
            prose.add("&#123;"); // Nothing ends it.
        } else if (each == '@' && prose.isAtLineStart()) {
            prose.add("&#64;");
        } else if (each == '&' && !Html.isEntity(text, at)) {
            prose.add("&amp;");
        } else {
            prose.add(each);
        }
        return at + 1;
    }

    private int readHtml(int at) {
        int endOfName = Html.endOfName(text, at);
        if (endOfName == 0) {
            prose.add("&lt;");
            return at + 1;
        }
        prose.add(text.substring(at, endOfName));
        int endOfAnchor = Html.endOfAnchor(text, endOfName);
        return endOfAnchor == 0 ? endOfName : endOfAnchor;
    }

    private void readTag(int start, int end, int depth) {
        int content = start + 2;
        while (content < end && Character.isLetter(text.charAt(content))) {
            content++;
        }
        String name = text.substring(start + 2, content);
        int from = skipSpace(content, end);
        switch (name) {
            case "code", "literal", "docRoot" -> prose.add(text.substring(start, end + 1));
            case "link", "linkplain" -> readLink(name, from, end, depth);
            case "value" -> readLink("link", skipFormat(from, end), end, depth);
            case "inheritDoc" -> {}
            case "snippet" -> readSnippet(from, end);
            case "return" -> {
                prose.add("Returns ");
                read(from, end, depth);
                prose.add(".");
            }
            case "systemProperty" ->
                prose.add("{@code ").add(text.substring(from, end)).add("}");
            case "index" -> readTerm(from, end, depth);
            default -> read(from, end, depth);
        }
    }

    private void readLink(String name, int from, int end, int depth) {
        int endOfReference = References.end(text, from, end);
        String reference = text.substring(from, endOfReference);
        int label = skipSpace(endOfReference, end);
        Optional<Prose> target = links.apply(reference);
        if (target.isPresent()) {
            prose.add("{@" + name + " ").add(target.get());
            if (label < end) {
                prose.add(" ");
                read(label, end, depth);
            }
            prose.add("}");
        } else if (label < end) {
            read(label, end, depth);
        } else if (!reference.isEmpty()) {
            prose.add("{@code ").add(References.shown(reference)).add("}");
        }
    }

    /** Code that stands in another file, or that only newer compilers know to be code, is no good here. */
    private void readSnippet(int from, int end) {
        int colon = from;
        while (colon < end && text.charAt(colon) != ':') {
            colon++;
        }
        if (colon < end) {
            prose.add("<pre>{@code\n")
                    .add(text.substring(colon + 1, end)
                            .stripTrailing()
                            .stripIndent()
                            .strip())
                    .add("\n}</pre>");
        }
    }

    private void readTerm(int from, int end, int depth) {
        boolean quoted = text.startsWith("\"", from);
        int first = quoted ? from + 1 : from;
        int last = first;
        while (last < end && !(quoted ? text.charAt(last) == '"' : Character.isWhitespace(text.charAt(last)))) {
            last++;
        }
        read(first, last, depth);
    }

    /** {@code {@value}} may say first how the value is to be shown. */
    private int skipFormat(int from, int end) {
        int i = from;
        if (text.startsWith("%", i) || text.startsWith("\"", i)) {
            while (i < end && !Character.isWhitespace(text.charAt(i))) {
                i++;
            }
        }
        return skipSpace(i, end);
    }

    private int skipSpace(int from, int end) {
        int i = from;
        while (i < end && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
