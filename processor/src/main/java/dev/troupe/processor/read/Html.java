package dev.troupe.processor.read;

import java.util.Locale;
import java.util.Set;

/** Tells the HTML in a text from what only looks like it, and looks at no more than a few characters to do so. */
final class Html {
    private static final int LONGEST_NAME = 12;
    private static final int LONGEST_TAG = 200;

    /** The elements that Javadoc knows. */
    private static final Set<String> ELEMENTS = Set.of(
            "a abbr acronym address article aside b bdi bdo big blockquote body br caption center cite code col colgroup"
                    .concat(
                            " dd del details dfn dir div dl dt em fieldset figcaption figure font footer form frame frameset")
                    .concat(
                            " h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd legend li link main mark menu")
                    .concat(
                            " meta nav noframes noscript object ol p param pre q s samp script section small span strike")
                    .concat(
                            " strong style sub summary sup svg table tbody td template tfoot th thead time title tr tt u ul")
                    .concat(" var wbr")
                    .split(" "));

    private Html() {}

    /** Where the name of the tag ends that begins here, or a comment; 0 if it is neither. */
    static int endOfName(String text, int at) {
        if (text.startsWith("<!--", at)) {
            return at + 2;
        }
        int start = text.startsWith("</", at) ? at + 2 : at + 1;
        int end = start;
        while (end < text.length() && end - start < LONGEST_NAME && isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return ELEMENTS.contains(text.substring(start, end).toLowerCase(Locale.ROOT)) ? end : 0;
    }

    /** Where a tag ends that names its place, which no two places of a page may share; 0 if it names none. */
    static int endOfAnchor(String text, int endOfName) {
        int end = endOfName;
        boolean isAnchor = false;
        while (end < text.length() && end - endOfName < LONGEST_TAG && text.charAt(end) != '>') {
            isAnchor |= Character.isWhitespace(text.charAt(end))
                    && (text.startsWith("id=", end + 1) || text.startsWith("name=", end + 1));
            end++;
        }
        return isAnchor && text.startsWith(">", end) ? end : 0;
    }

    /** Whether an entity, such as that for {@code <}, begins here. */
    static boolean isEntity(String text, int at) {
        int start = text.startsWith("&#", at) ? at + 2 : at + 1;
        int end = start;
        while (end < text.length() && end - start < LONGEST_NAME && isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end > start && text.startsWith(";", end);
    }

    private static boolean isLetterOrDigit(char each) {
        return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || (each >= '0' && each <= '9');
    }
}
