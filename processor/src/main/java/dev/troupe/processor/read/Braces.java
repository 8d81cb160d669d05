package dev.troupe.processor.read;

/** Knows which braces of a text belong together. */
final class Braces {
    private final String text;
    private final int[] ends;

    /** Reads the text once. */
    Braces(String text) {
        this.text = text;
        this.ends = new int[text.length()];
        int[] open = new int[text.length()];
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '{') {
                open[depth++] = i;
            } else if (each == '}' && depth > 0) {
                ends[open[--depth]] = i;
            }
        }
    }

    /** Where the inline tag ends that begins here; 0 if none begins, or if it does not end. */
    int endOfTag(int at) {
        return text.startsWith("{@", at) ? ends[at] : 0;
    }
}
