package dev.troupe.processor.read;

import java.util.ArrayList;
import java.util.List;

/** A Javadoc comment, taken apart: what stands before the tags, and the tags. */
record Javadoc(String text, List<Tag> tags) {
    /** A tag with what it says, such as {@code @return} and {@code the sum}. */
    record Tag(String name, String text) {
        /** Its first word. */
        String word() {
            return text.substring(0, endOfWord());
        }

        /** What stands behind its first word. */
        String rest() {
            return text.substring(endOfWord()).strip();
        }

        private int endOfWord() {
            int end = 0;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            return end;
        }
    }

    /** Copies the list. */
    Javadoc {
        tags = List.copyOf(tags);
    }

    /** Takes a comment apart. */
    static Javadoc of(String comment) {
        String all = aligned(comment);
        Braces braces = new Braces(all);
        List<Integer> starts = new ArrayList<>();
        boolean lineStart = true;
        for (int i = 0; i < all.length(); i++) {
            char each = all.charAt(i);
            if (lineStart && each == '@' && i + 1 < all.length() && Character.isLetter(all.charAt(i + 1))) {
                starts.add(i);
            }
            lineStart = each == '\n' || (lineStart && Character.isWhitespace(each));
            i = Math.max(i, braces.endOfTag(i));
        }
        List<Tag> tags = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : all.length();
            Tag whole = new Tag("", all.substring(starts.get(i) + 1, end));
            tags.add(new Tag(whole.word(), whole.rest()));
        }
        return new Javadoc(
                all.substring(0, starts.isEmpty() ? all.length() : starts.get(0))
                        .strip(),
                tags);
    }

    /** Without the white space that all lines begin with; that of the first one, behind the stars, does not count. */
    private static String aligned(String comment) {
        List<String> lines = comment.lines().map(String::stripTrailing).toList();
        int indent = lines.stream()
                .skip(1)
                .filter(each -> !each.isEmpty())
                .mapToInt(Javadoc::indent)
                .min()
                .orElse(0);
        StringBuilder aligned = new StringBuilder(comment.length());
        for (String each : lines) {
            aligned.append(each, Math.min(indent, indent(each)), each.length()).append('\n');
        }
        return aligned.toString();
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
