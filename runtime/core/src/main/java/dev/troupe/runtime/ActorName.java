package dev.troupe.runtime;

import java.util.Comparator;

/**
 * A name that an actor was given, and the namespace in which no other actor has it.
 *
 * @param name the name
 * @param namespace where it is looked for
 */
public record ActorName(String name, String namespace) implements Comparable<ActorName> {
    /** The namespace of a program that says nothing of one. */
    public static final String DEFAULT_NAMESPACE = "default";

    private static final int MAX_LENGTH = 200;
    private static final Comparator<ActorName> ORDER =
            Comparator.comparing(ActorName::namespace).thenComparing(ActorName::name);

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException when one of them is blank, longer than 200 characters, or has control characters
     */
    public ActorName {
        checked("name", name);
        checked("namespace", namespace);
    }

    /** Returns a name or a namespace, if it can be one. */
    static String checked(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("The " + what + " of an actor must not be blank, was \"" + text + "\".");
        }
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("The " + what + " of an actor must have at most " + MAX_LENGTH
                    + " characters, had " + text.length() + ": \"" + text.substring(0, 20) + "...\".");
        }
        text.codePoints().filter(ActorName::isUnprintable).findFirst().ifPresent(bad -> {
            throw new IllegalArgumentException("The " + what + " of an actor must not have control characters, had U+"
                    + String.format("%04X", bad) + ".");
        });
        return text;
    }

    private static boolean isUnprintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> false;
        };
    }

    /** By namespace, then by name. */
    @Override
    public int compareTo(ActorName other) {
        return ORDER.compare(this, other);
    }

    /** The name, with its namespace before it unless that is the default: {@code jobs/printer}. */
    @Override
    public String toString() {
        return namespace.equals(DEFAULT_NAMESPACE) ? name : namespace + "/" + name;
    }
}
