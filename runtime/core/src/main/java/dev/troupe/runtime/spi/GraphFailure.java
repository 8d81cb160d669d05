package dev.troupe.runtime.spi;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says why an object graph could not be written or read.
 *
 * @param thrown what Fory threw
 * @param root the first cause of it
 */
record GraphFailure(Throwable thrown, Throwable root) {
    private static final Pattern STRANGER =
            Pattern.compile("[Cc]lass (\\S+) is not registered|(\\S+) hit disallowed list");
    private static final int MAX_CAUSES = 100;

    /** Finds the first cause; an error of the JVM's is thrown as it is, except a stack that was too short. */
    static GraphFailure of(Throwable thrown) {
        Throwable root = thrown;
        for (int i = 0; i < MAX_CAUSES && root.getCause() != null; i++) {
            root = root.getCause();
        }
        if (root instanceof VirtualMachineError error && !(root instanceof StackOverflowError)) {
            throw error;
        }
        return new GraphFailure(thrown, root);
    }

    /** What the sender is told. */
    IllegalArgumentException whileWriting(Class<?> type) {
        if (root instanceof StackOverflowError) {
            return new IllegalArgumentException("A " + type.getName()
                    + " cannot be sent: it is nested too deep for the stack; perhaps it contains itself."
                    + " Send it flatter, or in parts.");
        }
        String stranger = stranger();
        if (stranger == null) {
            return new IllegalArgumentException("A " + type.getName() + " cannot be sent: " + root, thrown);
        }
        return new IllegalArgumentException(
                stranger + " may not be sent as a " + type.getName() + ", or as part of one." + fix(stranger));
    }

    /** What the receiver is told. */
    WireFormatException whileReading(Class<?> type) {
        String stranger = stranger();
        String why = stranger == null
                ? "The bytes of a " + type.getName() + " do not decode: "
                        + (root instanceof StackOverflowError ? "they are nested too deep." : root)
                : stranger + " may not arrive as a " + type.getName() + ", or as part of one." + fix(stranger);
        WireFormatException failure = new WireFormatException(why);
        failure.initCause(thrown);
        return failure;
    }

    private static String fix(String stranger) {
        String simple = stranger.substring(Math.max(stranger.lastIndexOf('.'), stranger.lastIndexOf('$')) + 1);
        return "\n    Fix: name it in the annotation of the class that is called, as in @Remote(allow = " + simple
                + ".class), where it is Serializable.";
    }

    /** The class that was not among those named, if that is why. */
    private @Nullable String stranger() {
        String message = root.getMessage();
        Matcher matcher = STRANGER.matcher(message == null ? "" : message);
        if (!matcher.find()) {
            return null;
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }
}
