package dev.troupe.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.troupe.processor.model.Parameters;
import dev.troupe.processor.model.RemoteClass;
import dev.troupe.processor.model.RemoteConstructor;
import dev.troupe.processor.model.RemoteMethod;
import dev.troupe.processor.model.RemoteParameter;
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
    private final ClassName stub;
    private final WireCode wire;
    private final CodecConstant codecConstant;

    StubGenerator(RemoteClass remote, Constants constants) {
        this.remote = remote;
        this.constants = constants;
        this.stub = TypeNames.of(remote.stub());
        this.wire = WireCode.inside(stub, constants);
        this.codecConstant = new CodecConstant(stub, constants);
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
        type.addField(actorType());
        addCodecs(type);
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        remote.openConstructors().forEach(each -> type.addMethod(create(each)));
        remote.methods().forEach(each -> type.addMethod(call(each)));
        addCodecClasses(type);
        return type.build();
    }

    private void addNumbers(TypeSpec.Builder type) {
        for (RemoteMethod each : remote.methods()) {
            String result = each.result().map(WireType::toString).orElse("void");
            type.addField(FieldSpec.builder(TypeName.INT, constants.method(each), Modifier.STATIC, Modifier.FINAL)
                    .addJavadoc("{@code $L $L}\n", result, each.signature())
                    .initializer("$L", each.number())
                    .build());
        }
    }

    private FieldSpec actorType() {
        CodeBlock signatures = Stream.concat(
                        Stream.of("constructor"), remote.methods().stream().map(RemoteMethod::signature))
                .map(each -> CodeBlock.of("$S", each))
                .collect(CodeBlock.joining(",\n"));
        return FieldSpec.builder(Spi.ACTOR_TYPE, Constants.TYPE, Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "new $T($>$>\n$S,\n$S,\n$T.of($>$>\n$L$<$<),\n$T.class$<$<)",
                        Spi.ACTOR_TYPE,
                        remote.binaryName(),
                        remote.dispatcher().qualifiedName(),
                        ClassName.get(List.class),
                        signatures,
                        stub)
                .build();
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
            } else if (each instanceof WireType.Sealed sealed) {
                type.addType(new SealedCodecGenerator(remote, stub, constants, sealed).generate());
            }
        }
    }

    private MethodSpec create(RemoteConstructor constructor) {
        Locals locals = new Locals(constructor.parameters(), constants.all());
        String options = locals.own("options");
        String creation = locals.own("creation");
        TypeName anyOptions =
                ParameterizedTypeName.get(Spi.ACTOR_OPTIONS, WildcardTypeName.subtypeOf(ClassName.OBJECT));
        MethodSpec.Builder method = MethodSpec.methodBuilder("create")
                .addModifiers(Modifier.STATIC)
                .returns(Spi.ACTOR_REF)
                .addParameter(anyOptions, options)
                .beginControlFlow(
                        "try ($T $L = $L.create($L, $L))",
                        Spi.CREATION,
                        creation,
                        Constants.TYPE,
                        options,
                        constructor.number());
        addArguments(method, constructor.parameters(), locals, creation);
        return method.addStatement("return $L.start()", creation)
                .endControlFlow()
                .build();
    }

    private MethodSpec call(RemoteMethod remoteMethod) {
        Locals locals = new Locals(remoteMethod.parameters(), constants.all());
        String actor = locals.own("actor");
        String request = locals.own("request");
        TypeName result = remoteMethod.result().map(TypeNames::boxed).orElse(ClassName.get(Void.class));
        MethodSpec.Builder method = MethodSpec.methodBuilder(remoteMethod.handleName())
                .addModifiers(Modifier.STATIC)
                .returns(ParameterizedTypeName.get(Spi.OBJECT_REF, result))
                .addParameter(Spi.ACTOR_REF, actor)
                .beginControlFlow(
                        "try ($T $L = $L.request($L))", Spi.REQUEST, request, actor, constants.method(remoteMethod));
        addArguments(method, remoteMethod.parameters(), locals, request);
        CodeBlock codec = remoteMethod.result().map(wire::codec).orElse(CodeBlock.of("$T.VOID", Spi.CODECS));
        return method.addStatement("return $L.send($L)", request, codec)
                .endControlFlow()
                .build();
    }

    private void addArguments(MethodSpec.Builder method, Parameters parameters, Locals locals, String out) {
        for (int i = 0; i < parameters.list().size(); i++) {
            RemoteParameter parameter = parameters.list().get(i);
            String name = locals.parameters().get(i);
            method.addParameter(TypeNames.of(parameter.type()), name);
            method.addStatement(wire.write(out, parameter.type(), CodeBlock.of("$L", name)));
        }
    }
}
