package dev.troupe.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.troupe.processor.model.Nullness;
import dev.troupe.processor.model.Parameters;
import dev.troupe.processor.model.RemoteClass;
import dev.troupe.processor.model.RemoteConstructor;
import dev.troupe.processor.model.RemoteMethod;
import dev.troupe.processor.model.Result;
import dev.troupe.processor.model.Role;
import dev.troupe.processor.model.WireType;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Generates the stub: the numbers of the methods, the codecs, and what writes each call. */
final class StubGenerator {
    /** The nested class with the codecs that are made of handles' codecs. */
    static final String HANDLES = "Handles";

    private final RemoteClass remote;
    private final Constants constants;
    private final Overloads overloads;
    private final ClassName stub;
    private final WireCode wire;
    private final CodecConstant codecConstant;

    StubGenerator(RemoteClass remote, Constants constants, Overloads overloads) {
        this.remote = remote;
        this.constants = constants;
        this.overloads = overloads;
        this.stub = TypeNames.of(remote.stub());
        this.wire = WireCode.inside(stub, constants);
        this.codecConstant = new CodecConstant(stub, constants, remote.declarations()::heldBy);
    }

    TypeSpec generate() {
        TypeSpec.Builder type = TypeSpec.classBuilder(stub)
                .addJavadoc(
                        "What travels from {@link $T} to {@link $T}, and back.\n",
                        TypeNames.of(remote.handle()),
                        TypeNames.of(remote.dispatcher()))
                .addModifiers(Modifier.FINAL);
        Marks.add(type, remote);
        addNumbers(type);
        type.addField(new ActorTypeConstant(remote).generate());
        addNeeds(type);
        addCodecs(type);
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        for (RemoteConstructor each : remote.openConstructors()) {
            overloadsOf(each).forEach(signature -> type.addMethod(create(each, signature)));
        }
        for (RemoteMethod each : remote.methods()) {
            overloadsOf(each).forEach(signature -> type.addMethod(call(each, signature)));
        }
        addCodecClasses(type);
        return type.build();
    }

    /** One that takes values, and one for all that take refs. */
    private List<Signature> overloadsOf(Object member) {
        return Stream.concat(
                        overloads.values(member).stream(),
                        overloads.withRefs(member).stream().limit(1))
                .toList();
    }

    private void addNumbers(TypeSpec.Builder type) {
        for (RemoteMethod each : remote.methods()) {
            type.addField(FieldSpec.builder(TypeName.INT, constants.method(each), Modifier.STATIC, Modifier.FINAL)
                    .addJavadoc("{@code $L $L}\n", each.result(), each.signature())
                    .initializer("$L", each.number())
                    .build());
        }
    }

    /** What tasks need, and when they are run again, of those that say so; most say nothing. */
    private void addNeeds(TypeSpec.Builder type) {
        for (RemoteMethod each : remote.methods()) {
            constants
                    .needs(each)
                    .ifPresent(name -> type.addField(FieldSpec.builder(
                                    Spi.DEMAND, name, Modifier.STATIC, Modifier.FINAL)
                            .initializer(DemandCode.of(each.task().orElseThrow().needs()))
                            .build()));
            constants
                    .retries(each)
                    .ifPresent(name ->
                            type.addField(FieldSpec.builder(Spi.TASK_RETRIES, name, Modifier.STATIC, Modifier.FINAL)
                                    .initializer(DemandCode.ofRetries(
                                            each.task().orElseThrow().needs()))
                                    .build()));
        }
    }

    private void addCodecs(TypeSpec.Builder type) {
        TypeSpec.Builder handles = TypeSpec.classBuilder(HANDLES)
                .addJavadoc("Codecs made of those of handles, which need this stub before it needs them.\n")
                .addModifiers(Modifier.STATIC, Modifier.FINAL);
        boolean any = false;
        for (WireType each : constants.codecs()) {
            if (Constants.isAside(each)) {
                handles.addField(codecConstant.generate(each));
                any = true;
            } else {
                type.addField(codecConstant.generate(each));
            }
        }
        if (any) {
            type.addType(handles.addMethod(MethodSpec.constructorBuilder()
                            .addModifiers(Modifier.PRIVATE)
                            .build())
                    .build());
        }
    }

    private void addCodecClasses(TypeSpec.Builder type) {
        for (WireType each : constants.codecs()) {
            if (each instanceof WireType.Struct struct) {
                type.addType(new RecordCodecGenerator(remote, stub, constants, struct).generate());
            } else if (each instanceof WireType.Instance instance) {
                type.addType(new ObjectCodecGenerator(remote, stub, constants, instance).generate());
            } else if (each instanceof WireType.Sealed sealed) {
                type.addType(new SealedCodecGenerator(remote, stub, constants, sealed).generate());
            }
        }
    }

    private MethodSpec create(RemoteConstructor constructor, Signature signature) {
        Locals locals = new Locals(constructor.parameters(), constants.all());
        String options = locals.own("options");
        String creation = locals.own("creation");
        MethodSpec.Builder method = MethodSpec.methodBuilder(overloads.stubMethod(constructor, signature))
                .addModifiers(Modifier.STATIC)
                .returns(Spi.ACTOR_REF)
                .addParameter(anyOf(Spi.ACTOR_OPTIONS), options)
                .beginControlFlow(
                        "try ($T $L = $L.create($L, $L))",
                        Spi.CREATION,
                        creation,
                        Constants.TYPE,
                        options,
                        constructor.number());
        addArguments(method, constructor.parameters(), signature, locals, creation);
        return method.addStatement("return $L.start()", creation)
                .endControlFlow()
                .build();
    }

    private MethodSpec call(RemoteMethod remoteMethod, Signature signature) {
        Locals locals = new Locals(remoteMethod.parameters(), constants.all());
        boolean isTask = remote.role() == Role.TASKS;
        String first = locals.own(isTask ? "options" : "actor");
        String request = locals.own("request");
        Result result = remoteMethod.result();
        boolean isStream = result.delivery() == Result.Delivery.STREAM;
        TypeName value = NullableTypes.of(
                result.type().map(TypeNames::boxed).orElse(ClassName.get(Void.class)), result.nullness());
        MethodSpec.Builder method = MethodSpec.methodBuilder(overloads.stubMethod(remoteMethod, signature))
                .addModifiers(Modifier.STATIC)
                .returns(ParameterizedTypeName.get(isStream ? Spi.OBJECT_REF_STREAM : Spi.OBJECT_REF, value))
                .addParameter(isTask ? anyOf(Spi.TASK_OPTIONS) : Spi.ACTOR_REF, first)
                .beginControlFlow(
                        "try ($T $L = $L)",
                        Spi.REQUEST,
                        request,
                        isTask
                                ? task(remoteMethod, first)
                                : CodeBlock.of("$L.request($L)", first, constants.method(remoteMethod)));
        addArguments(method, remoteMethod.parameters(), signature, locals, request);
        return method.addStatement(
                        "return $L.$L($L)", request, isStream ? "stream" : "send", wire.codecOfResult(result))
                .endControlFlow()
                .build();
    }

    private CodeBlock task(RemoteMethod method, String options) {
        CodeBlock needs = constants
                .needs(method)
                .map(name -> CodeBlock.of("$L", name))
                .orElse(CodeBlock.of("$T.NONE", Spi.DEMAND));
        CodeBlock retries = constants
                .retries(method)
                .map(name -> CodeBlock.of("$L, ", name))
                .orElse(CodeBlock.of(""));
        return CodeBlock.of("$L.task($L, $L, $L$L)", Constants.TYPE, options, needs, retries, constants.method(method));
    }

    private static TypeName anyOf(ClassName type) {
        return ParameterizedTypeName.get(type, WildcardTypeName.subtypeOf(ClassName.OBJECT));
    }

    private void addArguments(
            MethodSpec.Builder method, Parameters parameters, Signature signature, Locals locals, String out) {
        for (int i = 0; i < parameters.list().size(); i++) {
            WireType type = parameters.list().get(i).type();
            Nullness nullness = parameters.list().get(i).nullness();
            String name = locals.parameters().get(i);
            if (signature.takesRefs()) {
                method.addParameter(Signature.refTo(TypeNames.boxed(type), nullness), name);
                method.addStatement("$L.writeRef($L, $L)", out, wire.codec(type), name);
            } else {
                method.addParameter(NullableTypes.of(TypeNames.of(type), nullness), name);
                method.addStatement(wire.write(out, type, CodeBlock.of("$L", name)));
            }
        }
    }
}
