package dev.troupe.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.troupe.processor.model.RemoteClass;
import dev.troupe.processor.model.WireType;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Generates the codec of one sealed type, as a class nested in the stub. */
final class SealedCodecGenerator {
    private final Constants constants;
    private final WireCode wire;
    private final WireType.Sealed type;
    private final List<WireType> variants;
    private final TypeName name;

    SealedCodecGenerator(RemoteClass remote, ClassName stub, Constants constants, WireType.Sealed type) {
        this.constants = constants;
        this.wire = WireCode.inside(stub, constants);
        this.type = type;
        this.variants = remote.declarations().variantsOf(type);
        this.name = TypeNames.of(type);
    }

    TypeSpec generate() {
        return TypeSpec.classBuilder(constants.codecClass(type))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(Spi.SEALED_CODEC, name))
                .addMethod(write())
                .addMethod(read())
                .build();
    }

    private MethodSpec write() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("writeVariant")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(Spi.WIRE_OUTPUT, "out")
                .addParameter(name, "value");
        for (int i = 0; i < variants.size(); i++) {
            if (TypeNames.of(variants.get(i)).equals(name)) {
                // The class itself, the last: what is of none of its subclasses.
                return method.addStatement("out.writeSize($L)", i)
                        .addStatement(wire.write("out", variants.get(i), CodeBlock.of("value")))
                        .build();
            }
            method.beginControlFlow("if (value instanceof $T variant)", TypeNames.of(variants.get(i)))
                    .addStatement("out.writeSize($L)", i)
                    .addStatement(wire.write("out", variants.get(i), CodeBlock.of("variant")))
                    .addStatement("return")
                    .endControlFlow();
        }
        return method.addStatement("throw unknown(value)").build();
    }

    private MethodSpec read() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("readVariant")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(name)
                .addParameter(Spi.WIRE_INPUT, "in")
                .addParameter(TypeName.INT, "variant")
                .addCode("return switch (variant) {\n$>");
        for (int i = 0; i < variants.size(); i++) {
            method.addCode("case $L -> $L;\n", i, wire.read("in", variants.get(i)));
        }
        return method.addCode("default -> throw unknown(variant);\n$<};\n").build();
    }
}
