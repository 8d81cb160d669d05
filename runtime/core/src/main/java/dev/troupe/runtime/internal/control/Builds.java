package dev.troupe.runtime.internal.control;

import dev.troupe.runtime.IncompatibleActorException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Tells versions of a class apart by their signatures, as {@code ActorType.signatures()} lists them. */
public final class Builds {
    private Builds() {}

    /** What is to be thrown at a caller whose handle does not fit the actor; empty if it does. */
    public static Optional<IncompatibleActorException> compare(
            String actor, List<String> ofActor, List<String> ofCaller) {
        if (ofActor.equals(ofCaller)) {
            return Optional.empty();
        }
        return Optional.of(new IncompatibleActorException(
                actor + " was compiled from another version of its class than the handle: "
                        + differences(layouts(ofActor), layouts(ofCaller))
                        + "\n    Fix: compile both from the same source, and start the actor again.",
                null));
    }

    private static String differences(Map<String, String> actor, Map<String, String> caller) {
        List<String> said = new ArrayList<>();
        add(said, "the actor lacks ", without(caller, actor));
        add(said, "the handle lacks ", without(actor, caller));
        add(
                said,
                "the types differ of ",
                actor.keySet().stream()
                        .filter(each -> caller.containsKey(each) && !Objects.equals(actor.get(each), caller.get(each)))
                        .toList());
        return said.isEmpty() ? "their methods stand in another order." : String.join("; ", said) + ".";
    }

    private static List<String> without(Map<String, String> one, Map<String, String> other) {
        return one.keySet().stream().filter(each -> !other.containsKey(each)).toList();
    }

    private static void add(List<String> said, String what, List<String> which) {
        if (!which.isEmpty()) {
            said.add(what + String.join(", ", which));
        }
    }

    /** The layouts by what stands before them. */
    private static Map<String, String> layouts(List<String> signatures) {
        Map<String, String> layouts = new LinkedHashMap<>();
        for (String each : signatures) {
            int end = Math.max(0, each.lastIndexOf(' '));
            layouts.put(each.substring(0, end), each.substring(end));
        }
        return layouts;
    }
}
