package dev.troupe.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.troupe.processor.model.WireType;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Writes the field that holds the codec of one type. */
final class CodecConstant {
    private final Constants constants;
    private final WireCode wire;
    private final ClassName stub;
    private final Function<WireType, List<String>> held;

    /** The last argument says which classes a graph may hold. */
    CodecConstant(ClassName stub, Constants constants, Function<WireType, List<String>> held) {
        this.held = held;
        this.stub = stub;
        this.constants = constants;
        this.wire = WireCode.inside(stub, constants);
    }

    FieldSpec generate(WireType type) {
        FieldSpec.Builder field = FieldSpec.builder(
                        ParameterizedTypeName.get(Spi.CODEC, TypeNames.boxed(type)),
                        constants.codec(type),
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(isBounded(type) ? cast(type) : initializer(type));
        if (isBounded(type) || (type instanceof WireType.Array array && isGeneric(array))) {
            field.addAnnotation(SuppressUnchecked.ANNOTATION);
        }
        return field.build();
    }

    /** A codec of {@code List<Shape>} is made, and does for {@code List<? extends Shape>}. */
    private CodeBlock cast(WireType type) {
        TypeName codec = ParameterizedTypeName.get(Spi.CODEC, TypeNames.boxed(type));
        TypeName any = ParameterizedTypeName.get(Spi.CODEC, WildcardTypeName.subtypeOf(ClassName.OBJECT));
        return CodeBlock.of("($T)$W($T) $L", codec, any, initializer(type));
    }

    private static boolean isBounded(WireType type) {
        return type.parts().stream().anyMatch(WireType.Bounded.class::isInstance);
    }

    private CodeBlock initializer(WireType type) {
        if (Constants.hasCodecClass(type)) {
            return CodeBlock.of("new $T()", stub.nestedClass(constants.codecClass(type)));
        }
        if (type instanceof WireType.Enumeration) {
            return CodeBlock.of("$T.ofEnum($T.class)", Spi.CODECS, TypeNames.of(type));
        }
        if (type instanceof WireType.Graph graph) {
            return graph(graph);
        }
        if (type instanceof WireType.Container container) {
            return CodeBlock.of(
                    "$T.$L($L)", Spi.CODECS, container.kind().factory(), wire.codecs(container.arguments()));
        }
        return array((WireType.Array) type);
    }

    /** The other classes go by name: most serialization proxies are private. */
    private CodeBlock graph(WireType.Graph type) {
        CodeBlock.Builder code =
                CodeBlock.builder().add("$T.graph($T.class,$W$T.class", Spi.CODECS, TypeNames.of(type.name()), stub);
        held.apply(type).forEach(each -> code.add(",$W$S", each));
        return code.add(")").build();
    }

    private CodeBlock array(WireType.Array type) {
        CodeBlock element = wire.codec(type.element());
        return isGeneric(type)
                ? CodeBlock.of(
                        "$T.array($L, size -> ($T) new $L)", Spi.CODECS, element, TypeNames.of(type), newArray(type))
                : CodeBlock.of("$T.array($L, $T::new)", Spi.CODECS, element, TypeNames.of(type));
    }

    /** Java makes no arrays of {@code List<Pair>}, only of {@code List<?>}. */
    private static CodeBlock newArray(WireType.Array type) {
        TypeName innermost = TypeNames.of(type.element());
        String more = "";
        while (innermost instanceof ArrayTypeName array) {
            innermost = array.componentType();
            more += "[]";
        }
        ParameterizedTypeName generic = (ParameterizedTypeName) innermost;
        TypeName[] wildcards = Collections.nCopies(
                        generic.typeArguments().size(), WildcardTypeName.subtypeOf(ClassName.OBJECT))
                .toArray(new TypeName[0]);
        return CodeBlock.of("$T[size]$L", ParameterizedTypeName.get(generic.rawType(), wildcards), more);
    }

    private static boolean isGeneric(WireType.Array type) {
        TypeName innermost = TypeNames.of(type);
        while (innermost instanceof ArrayTypeName array) {
            innermost = array.componentType();
        }
        return innermost instanceof ParameterizedTypeName;
    }
}
