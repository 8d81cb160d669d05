package dev.troupe.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A method that can be called from elsewhere.
 *
 * @param number what the wire calls it
 * @param result what it returns; empty for {@code void}
 * @param summary the first sentence of its Javadoc, if it reads the same elsewhere
 * @param typeVariables the type variables it declares; a problem unless there are none
 */
public record RemoteMethod(
        Origin origin,
        int number,
        String name,
        Parameters parameters,
        Optional<WireType> result,
        Optional<String> summary,
        List<String> typeVariables,
        boolean deprecated) {
    /** Copies the list. */
    public RemoteMethod {
        typeVariables = List.copyOf(typeVariables);
    }

    /** The same method under another number. */
    public RemoteMethod withNumber(int other) {
        return new RemoteMethod(origin, other, name, parameters, result, summary, typeVariables, deprecated);
    }

    /** Whether it clashes with what every handle has for itself. */
    public boolean isReserved() {
        return name.equals("remote")
                || name.equals("options")
                || (name.equals("close") && parameters.list().isEmpty());
    }

    /** The method as messages show it, such as {@code add(int)}. */
    public String signature() {
        return name + parameters;
    }
}
