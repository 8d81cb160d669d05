package dev.troupe.processor.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parameters of a method or constructor; with {@code varargs} the last one, an array, takes any number. */
public record Parameters(List<RemoteParameter> list, boolean varargs) {
    /** Copies the list. */
    public Parameters {
        list = List.copyOf(list);
    }

    /** Their types. */
    public Stream<WireType> types() {
        return list.stream().map(RemoteParameter::type);
    }

    /** What javac tells overloads of one name apart by. */
    public List<String> erasures() {
        return types().map(Erasure::of).toList();
    }

    /** The types in parentheses, as messages show them. */
    @Override
    public String toString() {
        String types = types().map(WireType::toString).collect(Collectors.joining(", ", "(", ")"));
        return varargs ? types.substring(0, types.length() - "[])".length()) + "...)" : types;
    }
}
