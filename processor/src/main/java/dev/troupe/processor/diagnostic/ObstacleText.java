package dev.troupe.processor.diagnostic;

import dev.troupe.processor.model.Obstacle;
import java.util.EnumMap;
import java.util.Map;

/**
 * What is said about an {@link Obstacle}: why it is one, and what to write instead. Type variables and ambiguous handles
 * have rules of their own.
 */
public record ObstacleText(String finding, String fixForParameter, String fixForResult) {
    private static final String NO_VALUE = "%s is a type that can't travel";
    private static final String RESULT_OF_NO_VALUE = "return a record of what the caller needs to know";
    private static final Map<Obstacle, ObstacleText> ALL = new EnumMap<>(Obstacle.class);

    static {
        ALL.put(
                Obstacle.NOT_A_VALUE,
                new ObstacleText(
                        NO_VALUE,
                        "pass what the worker needs to make its own, such as a file name, or a record of yours with its parts",
                        RESULT_OF_NO_VALUE));
        ALL.put(
                Obstacle.NOT_YET_A_RECORD,
                new ObstacleText(
                        NO_VALUE,
                        "pass what the worker needs to make its own, such as a file name, or make %s a record, or mark it @Sendable",
                        RESULT_OF_NO_VALUE));
        ALL.put(
                Obstacle.REMOTE_CLASS,
                new ObstacleText(
                        "%s is a type that can't travel, because an actor stays where it is",
                        "take its handle, %2$s, which travels and reaches the same actor",
                        "return its handle, %2$s, which travels and reaches the same actor"));
        say(
                Obstacle.OPEN,
                "%s is a type that can't travel, because nothing says what will arrive",
                "name the classes that may arrive, as in @Remote(allow = A.class), or make %s sealed");
        say(
                Obstacle.OPEN_ELSEWHERE,
                "%s is a type that can't travel, because nothing says what will arrive",
                "name the classes that may arrive, as in @Remote(allow = A.class)");
        say(
                Obstacle.OWN_SERIALIZATION,
                "%s is a type that can't travel, because code of its own says how it is written and yet it is not Serializable",
                "let %1$s implement Serializable, or send a record with what is needed to make one");
        say(
                Obstacle.OTHER_COLLECTION,
                "%s is a type that can't travel",
                "use List, Set or Map in place of %s; what is sent is a copy");
        ALL.put(
                Obstacle.ONE_AFTER_THE_OTHER,
                new ObstacleText(
                        NO_VALUE,
                        "pass a List in place of %s",
                        "return a Stream, an Iterator or a Flow.Publisher in place of %s, whose values come one after the other, or a"
                                + " List, which comes as a whole; an IntStream becomes a Stream with boxed()"));
        say(
                Obstacle.NO_ORDER,
                "%s is a type that can't travel, because what it sorts is not Comparable, and a comparator can't travel",
                "let it sort what is Comparable, or use Set or Map, which arrive in the order in which they were sent");
        say(
                Obstacle.ANYTHING,
                "%s is a type that can't travel, because it says nothing of what will arrive",
                "name the type that is sent, such as a record");
        say(
                Obstacle.RAW,
                "%s has no type arguments, and without them it is a type that can't travel",
                "say what is in it, as in List<String>");
        say(
                Obstacle.WILDCARD,
                "'%s' leaves open what will arrive, so it is a type that can't travel",
                "name one type, as in List<String>");
        say(
                Obstacle.INACCESSIBLE,
                "%s is a type that can't travel, because it is hidden from the code that would write it",
                "make %s visible to the package of this class");
        say(
                Obstacle.ENDLESS,
                "%s is a type that can't travel, because it contains itself with ever longer type arguments",
                "give its components types that do not grow");
    }

    private static void say(Obstacle obstacle, String finding, String fix) {
        ALL.put(obstacle, new ObstacleText(finding, fix, fix));
    }

    /** What is said about a type of this name, in whose place another may be used; empty if there is none. */
    public static ObstacleText of(Obstacle obstacle, String type, String instead) {
        ObstacleText text = ALL.get(obstacle);
        if (text == null) {
            throw new IllegalStateException("No text for " + obstacle);
        }
        return new ObstacleText(
                String.format(text.finding, type, instead),
                String.format(text.fixForParameter, type, instead),
                String.format(text.fixForResult, type, instead));
    }
}
