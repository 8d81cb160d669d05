package dev.troupe.processor.model;

import java.util.ArrayList;
import java.util.List;

/** Text for Javadoc, cut where it names types, whose spelling depends on where it will stand. */
public record Prose(List<Piece> pieces) {
    /** A piece of it. */
    public sealed interface Piece {}

    /** Some text as it will stand. */
    public record Words(String text) implements Piece {}

    /** The name of a type. */
    public record Mention(JavaType type) implements Piece {}

    /** Copies the list. */
    public Prose {
        pieces = List.copyOf(pieces);
    }

    /** Text that names no types. */
    public static Prose of(String text) {
        return new Builder().add(text).build();
    }

    /** Whether it says nothing. */
    public boolean isBlank() {
        return pieces.stream()
                .allMatch(each -> each instanceof Words words && words.text().isBlank());
    }

    /** Whether it begins like this. */
    public boolean startsWith(String words) {
        return !pieces.isEmpty()
                && pieces.get(0) instanceof Words first
                && first.text().startsWith(words);
    }

    /** Puts it together, so that it neither ends a comment nor is taken for a Unicode escape. */
    public static final class Builder {
        private final List<Piece> pieces = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();
        private int backslashes;

        /** Makes an empty one. */
        public Builder() {}

        /** Adds text. */
        public Builder add(CharSequence text) {
            for (int i = 0; i < text.length(); i++) {
                add(text.charAt(i));
            }
            return this;
        }

        /** Adds one character. */
        public Builder add(char each) {
            boolean endsComment = each == '/' && !words.isEmpty() && words.charAt(words.length() - 1) == '*';
            if (each == 'u' && backslashes % 2 == 1) {
                words.append('\\');
            }
            backslashes = each == '\\' ? backslashes + 1 : 0;
            if (endsComment) {
                words.append("&#47;");
            } else {
                words.append(each);
            }
            return this;
        }

        /** Adds the name of a type. */
        public Builder add(JavaType type) {
            endWords();
            pieces.add(new Mention(type));
            return this;
        }

        /** Adds other text. */
        public Builder add(Prose other) {
            for (Piece each : other.pieces()) {
                if (each instanceof Words some) {
                    add(some.text());
                } else {
                    endWords();
                    pieces.add(each);
                }
            }
            return this;
        }

        /** Whether what comes next begins a line. */
        public boolean isAtLineStart() {
            int last = words.length() - 1;
            while (last >= 0 && Character.isWhitespace(words.charAt(last)) && words.charAt(last) != '\n') {
                last--;
            }
            return last < 0 ? pieces.isEmpty() : words.charAt(last) == '\n';
        }

        private void endWords() {
            if (!words.isEmpty()) {
                pieces.add(new Words(words.toString()));
                words.setLength(0);
            }
            backslashes = 0;
        }

        /** The whole text, without white space around it. */
        public Prose build() {
            endWords();
            trim(0, true);
            trim(pieces.size() - 1, false);
            return new Prose(pieces);
        }

        private void trim(int at, boolean start) {
            if (at >= 0 && at < pieces.size() && pieces.get(at) instanceof Words some) {
                String text = start ? some.text().stripLeading() : some.text().stripTrailing();
                if (text.isEmpty()) {
                    pieces.remove(at);
                } else {
                    pieces.set(at, new Words(text));
                }
            }
        }
    }
}
