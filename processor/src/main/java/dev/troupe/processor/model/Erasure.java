package dev.troupe.processor.model;

/** What javac tells overloads apart by: the type without its arguments. */
final class Erasure implements WireType.Cases<String> {
    private static final Erasure CASES = new Erasure();

    private Erasure() {}

    static String of(WireType type) {
        return type.match(CASES);
    }

    @Override
    public String primitive(WireType.Primitive type) {
        return type.toString();
    }

    @Override
    public String boxed(WireType.Boxed type) {
        return "java.lang." + type;
    }

    @Override
    public String text(WireType.Text type) {
        return "java.lang.String";
    }

    @Override
    public String value(WireType.Value type) {
        return type.kind().qualifiedName();
    }

    @Override
    public String enumeration(WireType.Enumeration type) {
        return type.name().qualifiedName();
    }

    @Override
    public String array(WireType.Array type) {
        return of(type.element()) + "[]";
    }

    @Override
    public String container(WireType.Container type) {
        return type.kind().qualifiedName();
    }

    @Override
    public String struct(WireType.Struct type) {
        return type.name().qualifiedName();
    }

    @Override
    public String instance(WireType.Instance type) {
        return type.name().qualifiedName();
    }

    @Override
    public String graph(WireType.Graph type) {
        return type.name().qualifiedName();
    }

    @Override
    public String sealed(WireType.Sealed type) {
        return type.name().qualifiedName();
    }

    @Override
    public String handle(WireType.Handle type) {
        return type.name().qualifiedName();
    }

    @Override
    public String bounded(WireType.Bounded type) {
        return of(type.bound());
    }

    @Override
    public String unsendable(WireType.Unsendable type) {
        return type.shown();
    }

    @Override
    public String unknown(WireType.Unknown type) {
        return type.shown();
    }
}
