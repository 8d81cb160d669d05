package dev.troupe.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.troupe.processor.model.RecordComponent;
import dev.troupe.processor.model.RemoteClass;
import dev.troupe.processor.model.WireType;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Generates the codec of one record, as a class nested in the stub. */
final class RecordCodecGenerator {
    private final Constants constants;
    private final WireCode wire;
    private final WireType.Struct type;
    private final List<RecordComponent> components;
    private final TypeName name;

    RecordCodecGenerator(RemoteClass remote, ClassName stub, Constants constants, WireType.Struct type) {
        this.constants = constants;
        this.wire = WireCode.inside(stub, constants);
        this.type = type;
        this.components = remote.declarations().componentsOf(type);
        this.name = TypeNames.of(type);
    }

    TypeSpec generate() {
        return TypeSpec.classBuilder(constants.codecClass(type))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(Spi.RECORD_CODEC, name))
                .addMethod(write())
                .addMethod(read())
                .build();
    }

    private MethodSpec write() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("writeComponents")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(Spi.WIRE_OUTPUT, "out")
                .addParameter(name, "value");
        for (RecordComponent each : components) {
            method.addStatement(wire.write("out", each.type(), CodeBlock.of("value.$L()", each.name())));
        }
        return method.build();
    }

    private MethodSpec read() {
        List<WireType> types = components.stream().map(RecordComponent::type).toList();
        return MethodSpec.methodBuilder("readComponents")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(name)
                .addParameter(Spi.WIRE_INPUT, "in")
                .addStatement("return new $T($L)", name, wire.readAll("in", types))
                .build();
    }
}
