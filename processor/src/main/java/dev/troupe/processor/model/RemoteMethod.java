package dev.troupe.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A method that can be called from elsewhere.
 *
 * @param number what the wire calls it
 * @param given what the handle calls it, if {@code @RemoteName} says so
 * @param result what it gives back
 * @param task what makes it a task; empty for a method of an actor
 * @param group what it says of the group that it is in
 * @param description what its Javadoc says
 * @param typeVariables the type variables it declares; a problem unless there are none
 */
public record RemoteMethod(
        Origin origin,
        int number,
        String name,
        Optional<GivenName> given,
        Parameters parameters,
        Result result,
        Optional<Task> task,
        Optional<ConcurrencyGroup> group,
        Description description,
        List<String> typeVariables,
        boolean deprecated) {
    private static final Set<String> OF_HANDLES = Set.of("remote", "options", "named");
    private static final Set<String> OF_HANDLES_WITHOUT_PARAMETERS = Set.of("close", "self");
    private static final Set<String> OF_TASK_OPTIONS = Set.of(
            "options",
            "numCpus",
            "numGpus",
            "resource",
            "memory",
            "placementTimeout",
            "maxRetries",
            "retryExceptions",
            "retriesOr",
            "demand",
            "demandOr",
            "self");

    /** Copies the list. */
    public RemoteMethod {
        typeVariables = List.copyOf(typeVariables);
    }

    /** The same method under another number. */
    public RemoteMethod withNumber(int other) {
        return new RemoteMethod(
                origin, other, name, given, parameters, result, task, group, description, typeVariables, deprecated);
    }

    /** A name, where it stands, and whether Java allows it. */
    public record GivenName(Origin origin, String text, boolean isAllowed) {}

    /** What the handle calls it. */
    public String handleName() {
        return given.filter(GivenName::isAllowed).map(GivenName::text).orElse(name);
    }

    /** Where the name stands that the handle calls it by. */
    public Origin nameOrigin() {
        return given.map(GivenName::origin).orElse(origin);
    }

    /** Whether it clashes with what every handle has for itself. */
    public boolean isReserved() {
        String shown = handleName();
        return task.isPresent()
                ? OF_TASK_OPTIONS.contains(shown)
                : OF_HANDLES.contains(shown)
                        || (OF_HANDLES_WITHOUT_PARAMETERS.contains(shown)
                                && parameters.list().isEmpty());
    }

    /** The method as messages show it, such as {@code add(int)}. */
    public String signature() {
        return name + parameters;
    }
}
