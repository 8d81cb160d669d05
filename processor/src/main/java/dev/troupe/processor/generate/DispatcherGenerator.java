package dev.troupe.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.troupe.processor.model.ConcurrencyGroup;
import dev.troupe.processor.model.RemoteClass;
import dev.troupe.processor.model.RemoteConstructor;
import dev.troupe.processor.model.RemoteMethod;
import dev.troupe.processor.model.Result;
import dev.troupe.processor.model.Role;
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
        boolean isActor = remote.role() == Role.ACTOR;
        TypeSpec.Builder type = TypeSpec.classBuilder(TypeNames.of(remote.dispatcher()))
                .addJavadoc(
                        "Answers the calls of {@link $T}, inside the worker process.\n", TypeNames.of(remote.handle()))
                .addModifiers(Modifier.FINAL);
        Marks.add(type, remote);
        return isActor
                ? type.addSuperinterface(ParameterizedTypeName.get(Spi.DISPATCHER, name))
                        .addMethod(type())
                        .addMethods(groups())
                        .addMethod(create())
                        .addMethod(dispatch())
                        .build()
                : type.superclass(Spi.TASK_DISPATCHER)
                        .addMethod(type())
                        .addMethod(dispatchTasks())
                        .build();
    }

    private MethodSpec type() {
        return MethodSpec.methodBuilder("type")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Spi.ACTOR_TYPE)
                .addStatement("return $T.$L", stub, Constants.TYPE)
                .build();
    }

    /** Where the class has any. */
    private List<MethodSpec> groups() {
        if (remote.groups().isEmpty()) {
            return List.of();
        }
        CodeBlock groups = remote.groups().stream().map(this::group).collect(CodeBlock.joining(",$W"));
        return List.of(MethodSpec.methodBuilder("groups")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), Spi.CALL_GROUP))
                .addStatement("return $T.of($L)", List.class, groups)
                .build());
    }

    private CodeBlock group(ConcurrencyGroup group) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.of($S, $L", Spi.CALL_GROUP, group.name(), group.places());
        remote.methods().stream()
                .filter(each -> each.group()
                        .filter(named -> named.name().equals(group.name()))
                        .isPresent())
                .forEach(each -> code.add(",$W$T.$L", stub, constants.method(each)));
        return code.add(")").build();
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

    private CodeBlock reply(Result result, CodeBlock call) {
        return switch (result.delivery()) {
            case VALUE ->
                result.type().map(type -> wire.write("out", type, call)).orElse(call);
            case ITSELF -> call;
            case STAGE -> CodeBlock.of("out.later($L,$W$L)", wire.codecOfResult(result), call);
            case STREAM -> CodeBlock.of("out.stream($L,$W$L)", wire.codecOfResult(result), call);
        };
    }

    private MethodSpec dispatch() {
        String actor = new UniqueNames(List.of("method", "in", "out", "dev", "java"))
                .next(Words.variable(remote.name().simpleName()));
        return MethodSpec.methodBuilder("dispatch")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(name, actor)
                .addParameter(TypeName.INT, "method")
                .addParameter(Spi.WIRE_INPUT, "in")
                .addParameter(Spi.REPLY, "out")
                .addException(Throwable.class)
                .addCode(cases("method", CodeBlock.of("$L", actor)))
                .build();
    }

    private MethodSpec dispatchTasks() {
        return MethodSpec.methodBuilder("dispatch")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(TypeName.INT, "task")
                .addParameter(Spi.WIRE_INPUT, "in")
                .addParameter(Spi.REPLY, "out")
                .addException(Throwable.class)
                .addCode(cases("task", CodeBlock.of("$T", name)))
                .build();
    }

    private CodeBlock cases(String number, CodeBlock target) {
        CodeBlock.Builder body = CodeBlock.builder().add("switch ($L) {\n$>", number);
        for (RemoteMethod each : remote.methods()) {
            CodeBlock call = CodeBlock.of(
                    "$L.$L($L)",
                    target,
                    each.name(),
                    wire.readAll("in", each.parameters().types().toList()));
            body.add("case $T.$L -> $L;\n", stub, constants.method(each), reply(each.result(), call));
        }
        return body.add("default -> throw $T.unknown($S, $L);\n$<}\n", Spi.DISPATCHER, number, number)
                .build();
    }
}
