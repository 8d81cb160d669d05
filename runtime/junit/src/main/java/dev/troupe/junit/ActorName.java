package dev.troupe.junit;

import dev.troupe.runtime.internal.wire.ActorId;
import java.nio.file.Path;

/**
 * An actor as messages name it, such as {@code Counter#3}, or {@code Counter#2.3} where another actor made it; its
 * directory and its log are named after the same numbers.
 */
record ActorName(String text) {
    private static final String LOG = ".log";

    static boolean isLog(Path file) {
        return file.toString().endsWith(LOG) && file.getFileName().toString().contains("-");
    }

    /** The actor that a log file belongs to. */
    static ActorName ofLog(Path file) {
        String name = file.getFileName().toString();
        int dash = name.lastIndexOf('-');
        return new ActorName(name.substring(0, dash) + "#" + name.substring(dash + 1, name.length() - LOG.length()));
    }

    long id() {
        String numbers = text.substring(text.lastIndexOf('#') + 1);
        int dot = numbers.indexOf('.');
        int creator = dot < 0 ? ActorId.DRIVER : Integer.parseInt(numbers.substring(0, dot));
        return ActorId.of(creator, Integer.parseInt(numbers.substring(dot + 1)));
    }

    /** Where an actor's queue lies within the session's directory. */
    static Path directory(long id) {
        return Path.of("actors", ActorId.directory(id));
    }

    /** The class without its package. */
    String simpleName() {
        return text.substring(0, text.indexOf('#')); // Behind it may stand a name with any characters.
    }

    /** The class that its handles have. */
    String handle() {
        return simpleName().replace('$', '_') + "Handle";
    }

    @Override
    public String toString() {
        return text;
    }
}
