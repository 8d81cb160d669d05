package dev.troupe.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.troupe.processor.model.RemoteClass;
import dev.troupe.processor.model.RemoteConstructor;
import dev.troupe.processor.model.RemoteMethod;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Generates the dispatcher: a {@code switch} over the numbers of the methods. */
final class DispatcherGenerator {
    private final RemoteClass remote;
    private final Constants constants;
    private final ClassName name;
    private final ClassName stub;
    private final WireCode wire;

    DispatcherGenerator(RemoteClass remote, Constants constants) {
        this.remote = remote;
        this.constants = constants;
        this.name = TypeNames.of(remote.name());
        this.stub = TypeNames.of(remote.stub());
        this.wire = WireCode.outside(stub, constants);
    }

    TypeSpec generate() {
        TypeSpec.Builder type = TypeSpec.classBuilder(TypeNames.of(remote.dispatcher()))
                .addJavadoc(
                        "Answers the calls of {@link $T}, inside the worker process.\n", TypeNames.of(remote.handle()))
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(Spi.DISPATCHER, name));
        Marks.add(type, remote);
        return type.addMethod(create()).addMethod(dispatch()).build();
    }

    private MethodSpec create() {
        CodeBlock.Builder body = CodeBlock.builder().add("return switch (constructor) {\n$>");
        for (RemoteConstructor each : remote.openConstructors()) {
            body.add(
                    "case $L -> new $T($L);\n",
                    each.number(),
                    name,
                    wire.readAll("in", each.parameters().types().toList()));
        }
        body.add("default -> throw $T.unknown($S, constructor);\n$<};\n", Spi.DISPATCHER, "constructor");
        return MethodSpec.methodBuilder("create")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(name)
                .addParameter(TypeName.INT, "constructor")
                .addParameter(Spi.WIRE_INPUT, "in")
                .addException(Throwable.class)
                .addCode(body.build())
                .build();
    }

    private MethodSpec dispatch() {
        String actor = new UniqueNames(List.of("method", "in", "out", "dev", "java"))
                .next(Words.variable(remote.name().simpleName()));
        CodeBlock.Builder body = CodeBlock.builder().add("switch (method) {\n$>");
        for (RemoteMethod each : remote.methods()) {
            CodeBlock call = CodeBlock.of(
                    "$L.$L($L)",
                    actor,
                    each.name(),
                    wire.readAll("in", each.parameters().types().toList()));
            body.add(
                    "case $T.$L -> $L;\n",
                    stub,
                    constants.method(each),
                    each.result().map(type -> wire.write("out", type, call)).orElse(call));
        }
        body.add("default -> throw $T.unknown($S, method);\n$<}\n", Spi.DISPATCHER, "method");
        return MethodSpec.methodBuilder("dispatch")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(name, actor)
                .addParameter(TypeName.INT, "method")
                .addParameter(Spi.WIRE_INPUT, "in")
                .addParameter(Spi.WIRE_OUTPUT, "out")
                .addException(Throwable.class)
                .addCode(body.build())
                .build();
    }
}
