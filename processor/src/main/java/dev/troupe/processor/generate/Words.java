package dev.troupe.processor.generate;

import dev.troupe.processor.model.WireType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Makes names of types: {@code List<Pair>} is {@code ListOfPair}, and as a constant {@code LIST_OF_PAIR}. */
final class Words implements WireType.Cases<String> {
    private static final Words CASES = new Words();

    private Words() {}

    static String of(WireType type) {
        return type.match(CASES);
    }

    /** The name of a constant, from that of a method or type. */
    static String constant(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z])([A-Z](?!s(?![a-z]))[a-z])", "$1_$2")
                .toUpperCase(Locale.ROOT);
    }

    /** The name of a variable that holds an object of a class with this name. */
    static String variable(String simpleName) {
        return simpleName.substring(0, 1).toLowerCase(Locale.ROOT) + simpleName.substring(1);
    }

    @Override
    public String primitive(WireType.Primitive type) {
        return type.kind().methodSuffix();
    }

    @Override
    public String boxed(WireType.Boxed type) {
        return type.kind().boxedName();
    }

    @Override
    public String text(WireType.Text type) {
        return "String";
    }

    @Override
    public String value(WireType.Value type) {
        return type.kind().simpleName();
    }

    @Override
    public String enumeration(WireType.Enumeration type) {
        return type.name().simpleName();
    }

    @Override
    public String array(WireType.Array type) {
        return of(type.element()) + "Array";
    }

    @Override
    public String container(WireType.Container type) {
        return generic(type.kind().simpleName(), type.arguments());
    }

    @Override
    public String struct(WireType.Struct type) {
        return generic(type.name().simpleName(), type.arguments());
    }

    @Override
    public String instance(WireType.Instance type) {
        return generic(type.name().simpleName(), type.arguments());
    }

    @Override
    public String graph(WireType.Graph type) {
        return generic(type.name().simpleName(), type.arguments());
    }

    @Override
    public String sealed(WireType.Sealed type) {
        return generic(type.name().simpleName(), type.arguments());
    }

    private static String generic(String name, List<WireType> arguments) {
        return arguments.isEmpty()
                ? name
                : arguments.stream().map(Words::of).collect(Collectors.joining("", name + "Of", ""));
    }

    @Override
    public String handle(WireType.Handle type) {
        return type.name().simpleName();
    }

    @Override
    public String bounded(WireType.Bounded type) {
        return of(type.bound());
    }

    @Override
    public String unsendable(WireType.Unsendable type) {
        throw new IllegalStateException(type + " has no codec");
    }

    @Override
    public String unknown(WireType.Unknown type) {
        throw new IllegalStateException(type + " has no codec");
    }
}
