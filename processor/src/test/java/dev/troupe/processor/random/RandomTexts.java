package dev.troupe.processor.random;

import java.util.Random;

/** Random texts: empty, ASCII, accents, pairs of surrogates, halves of pairs, and long ones. */
final class RandomTexts {
    private static final int LONG = 20_000;
    private static final String[] EDGES = {
        "",
        "\0",
        " ",
        "\ud800",
        "\udc00",
        "\udc00\ud800",
        "a\ud83d",
        "\ud83d\ude00",
        "\uffff\ufffe",
        "\u007f\u0080\u07ff\u0800",
    };

    private RandomTexts() {}

    static String any(Random random) {
        int kind = random.nextInt(20);
        if (kind < 4) {
            return EDGES[random.nextInt(EDGES.length)];
        }
        int length = random.nextInt(300) == 0 ? random.nextInt(LONG) : random.nextInt(12);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            switch (kind < 12 ? 0 : random.nextInt(5)) {
                case 0 -> text.append((char) (' ' + random.nextInt(95)));
                case 1 -> text.append((char) random.nextInt(0x100));
                case 2 -> text.appendCodePoint(0x10000 + random.nextInt(0x100000));
                case 3 -> text.append((char) (0xd800 + random.nextInt(0x800)));
                default -> text.append((char) random.nextInt(0x10000));
            }
        }
        return text.toString();
    }

    /** Letters alone, for names of files and hosts. */
    static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int length = 1 + random.nextInt(8); word.length() < length; ) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }
}
