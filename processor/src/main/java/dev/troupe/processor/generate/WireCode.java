package dev.troupe.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.troupe.processor.model.PrimitiveKind;
import dev.troupe.processor.model.Result;
import dev.troupe.processor.model.WireType;
import java.util.List;

/** The expressions that write and read a value: primitives and texts directly, everything else through its codec. */
final class WireCode implements WireType.Cases<CodeBlock> {
    private final Constants constants;
    private final ClassName stub;
    private final boolean insideStub;

    private WireCode(Constants constants, ClassName stub, boolean insideStub) {
        this.constants = constants;
        this.stub = stub;
        this.insideStub = insideStub;
    }

    /** For code of the stub, where its constants have simple names. */
    static WireCode inside(ClassName stub, Constants constants) {
        return new WireCode(constants, stub, true);
    }

    /** For code of other classes. */
    static WireCode outside(ClassName stub, Constants constants) {
        return new WireCode(constants, stub, false);
    }

    /** Writes a value. */
    CodeBlock write(String out, WireType type, CodeBlock value) {
        if (type instanceof WireType.Primitive primitive) {
            return CodeBlock.of("$L.write$L($L)", out, primitive.kind().methodSuffix(), value);
        }
        return type instanceof WireType.Text
                ? CodeBlock.of("$L.writeString($L)", out, value)
                : CodeBlock.of("$L.write($L,$W$L)", codec(type), out, value);
    }

    /** Reads a value. */
    CodeBlock read(String in, WireType type) {
        if (type instanceof WireType.Primitive primitive) {
            return CodeBlock.of("$L.read$L()", in, primitive.kind().methodSuffix());
        }
        return type instanceof WireType.Text
                ? CodeBlock.of("$L.readString()", in)
                : CodeBlock.of("$L.read($L)", codec(type), in);
    }

    /** Reads several values, one after the other. */
    CodeBlock readAll(String in, List<WireType> types) {
        return types.stream().map(type -> read(in, type)).collect(CodeBlock.joining(",$W"));
    }

    /** The codec of what a method gives back. */
    CodeBlock codecOfResult(Result result) {
        return result.type().map(this::codec).orElse(ready("VOID"));
    }

    /** The codecs of several types, as arguments. */
    CodeBlock codecs(List<WireType> types) {
        return types.stream().map(this::codec).collect(CodeBlock.joining(", "));
    }

    /** The codec of a type. */
    CodeBlock codec(WireType type) {
        return type.match(this);
    }

    private CodeBlock constant(WireType type) {
        String name = constants.codec(type);
        if (Constants.isAside(type)) {
            return CodeBlock.of("$T.$L", stub.nestedClass(StubGenerator.HANDLES), name);
        }
        return insideStub ? CodeBlock.of("$L", name) : CodeBlock.of("$T.$L", stub, name);
    }

    private static CodeBlock ready(String name) {
        return CodeBlock.of("$T.$L", Spi.CODECS, name);
    }

    private static CodeBlock ready(String prefix, PrimitiveKind kind, String suffix) {
        return ready(prefix + kind.name() + suffix);
    }

    @Override
    public CodeBlock primitive(WireType.Primitive type) {
        return ready("", type.kind(), "");
    }

    @Override
    public CodeBlock boxed(WireType.Boxed type) {
        return ready("BOXED_", type.kind(), "");
    }

    @Override
    public CodeBlock text(WireType.Text type) {
        return ready("STRING");
    }

    @Override
    public CodeBlock value(WireType.Value type) {
        return CodeBlock.of("$T.$L", Spi.VALUE_CODECS, type.kind().name());
    }

    @Override
    public CodeBlock enumeration(WireType.Enumeration type) {
        return constant(type);
    }

    @Override
    public CodeBlock array(WireType.Array type) {
        return type.element() instanceof WireType.Primitive primitive
                ? ready("", primitive.kind(), "_ARRAY")
                : constant(type);
    }

    @Override
    public CodeBlock container(WireType.Container type) {
        return constant(type);
    }

    @Override
    public CodeBlock struct(WireType.Struct type) {
        return constant(type);
    }

    @Override
    public CodeBlock instance(WireType.Instance type) {
        return constant(type);
    }

    @Override
    public CodeBlock graph(WireType.Graph type) {
        return constant(type);
    }

    @Override
    public CodeBlock sealed(WireType.Sealed type) {
        return constant(type);
    }

    @Override
    public CodeBlock handle(WireType.Handle type) {
        return CodeBlock.of("$T.CODEC", TypeNames.of(type.name()));
    }

    @Override
    public CodeBlock bounded(WireType.Bounded type) {
        return codec(type.bound());
    }

    @Override
    public CodeBlock unsendable(WireType.Unsendable type) {
        throw new IllegalStateException(type + " has no codec");
    }

    @Override
    public CodeBlock unknown(WireType.Unknown type) {
        throw new IllegalStateException(type + " has no codec");
    }
}
