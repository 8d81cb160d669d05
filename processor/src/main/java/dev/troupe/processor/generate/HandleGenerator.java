package dev.troupe.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.troupe.processor.model.RemoteClass;
import dev.troupe.processor.model.RemoteConstructor;
import dev.troupe.processor.model.RemoteMethod;
import javax.lang.model.element.Modifier;

/**
 * Generates the handle: what users call. Of a class with problems too, with bodies that throw, so that javac has nothing
 * to say about the handle's users.
 */
final class HandleGenerator {
    private final RemoteClass remote;
    private final boolean accepted;
    private final ClassName target;
    private final ClassName handle;
    private final ClassName stub;
    private final HandleJavadoc javadoc;
    private final Overloads overloads;
    private final Parts parts;

    HandleGenerator(RemoteClass remote, Overloads overloads, boolean accepted) {
        this.remote = remote;
        this.accepted = accepted;
        this.target = TypeNames.of(remote.name());
        this.handle = TypeNames.of(remote.handle());
        this.stub = TypeNames.of(remote.stub());
        this.javadoc = new HandleJavadoc(remote);
        this.overloads = overloads;
        this.parts = new Parts(remote, accepted);
    }

    TypeSpec generate() {
        boolean nameable = remote.shape().hidden().isEmpty();
        TypeSpec.Builder type = TypeSpec.classBuilder(handle)
                .addModifiers(Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(Spi.TYPED_HANDLE, nameable ? target : ClassName.OBJECT));
        if (accepted) {
            type.addJavadoc(javadoc.ofClass());
        }
        if (remote.shape().isPublic()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        Marks.add(type, remote, accepted);
        type.addField(codec()).addMethod(constructor());
        OptionsGenerator options = new OptionsGenerator(remote, overloads, accepted);
        for (RemoteConstructor each : Overloads.constructors(remote)) {
            overloads.values(each).ifPresent(signature -> type.addMethod(remote(each, signature)));
            overloads.withRefs(each).forEach(signature -> type.addMethod(remote(each, signature)));
            options.add(each);
        }
        if (remote.constructors().isEmpty()) {
            type.addMethod(remoteOfNothing());
        }
        type.addMethod(named(javadoc.ofNamed(), "name"))
                .addMethod(named(javadoc.ofNamedInNamespace(), "name", "namespace"))
                .addMethod(self())
                .addMethod(options());
        for (RemoteMethod each : remote.methods()) {
            overloads.values(each).ifPresent(signature -> type.addMethod(call(each, signature)));
            overloads.withRefs(each).forEach(signature -> type.addMethod(call(each, signature)));
        }
        parts.generate().forEach(type::addType);
        return type.addType(options.generate()).build();
    }

    private FieldSpec codec() {
        return FieldSpec.builder(
                        ParameterizedTypeName.get(Spi.CODEC, handle),
                        "CODEC",
                        Modifier.PUBLIC,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .addJavadoc(javadoc.ofCodec())
                .initializer(
                        accepted
                                ? CodeBlock.of("$T.handle($T.TYPE, $T::new)", Spi.CODECS, stub, handle)
                                : CodeBlock.of("null"))
                .build();
    }

    private static MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(Spi.ACTOR_REF, "actor")
                .addStatement("super(actor)")
                .build();
    }

    private MethodSpec remote(RemoteConstructor constructor, Signature signature) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("remote")
                .addJavadoc(javadoc.ofRemote(constructor, signature))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(handle);
        signature.addTo(method);
        return method.addStatement(
                        accepted ? CodeBlock.of("return options().remote($L)", signature.arguments()) : thrown())
                .build();
    }

    /** Whatever the user hopes to create. */
    private MethodSpec remoteOfNothing() {
        return MethodSpec.methodBuilder("remote")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(handle)
                .addParameter(Object[].class, "arguments")
                .varargs()
                .addStatement(thrown())
                .build();
    }

    private MethodSpec named(CodeBlock description, String... parameters) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("named")
                .addJavadoc(description)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(handle);
        for (String each : parameters) {
            method.addParameter(String.class, each);
        }
        String arguments = String.join(", ", parameters);
        return method.addStatement(
                        accepted ? CodeBlock.of("return new $T($T.TYPE.named($L))", handle, stub, arguments) : thrown())
                .build();
    }

    private MethodSpec self() {
        return MethodSpec.methodBuilder("self")
                .addJavadoc(javadoc.ofSelf())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(handle)
                .addStatement(accepted ? CodeBlock.of("return new $T($T.TYPE.self())", handle, stub) : thrown())
                .build();
    }

    private MethodSpec options() {
        ClassName options = handle.nestedClass("Options");
        return MethodSpec.methodBuilder("options")
                .addJavadoc(javadoc.ofOptions())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(options)
                .addStatement("return new $T()", options)
                .build();
    }

    private MethodSpec call(RemoteMethod remoteMethod, Signature signature) {
        TypeName ref = RefTypes.of(remoteMethod, signature, parts);
        MethodSpec.Builder method = MethodSpec.methodBuilder(remoteMethod.handleName())
                .addJavadoc(javadoc.ofMethod(remoteMethod, signature, parts))
                .addModifiers(Modifier.PUBLIC)
                .returns(ref);
        signature.addTo(method);
        if (remoteMethod.deprecated()) {
            method.addAnnotation(Deprecated.class);
        }
        if (signature.needsSafeVarargs()) {
            method.addModifiers(Modifier.FINAL);
        }
        return method.addStatement(accepted ? forward(remoteMethod, signature) : thrown())
                .build();
    }

    private CodeBlock forward(RemoteMethod method, Signature signature) {
        boolean hidden = signature.names().contains("actor");
        CodeBlock call = CodeBlock.of(
                "$T.$L",
                stub,
                signature.call(overloads.stubMethod(method, signature), hidden ? "this.actor" : "actor"));
        return parts.of(method)
                .map(refs -> CodeBlock.of("return $T.of($L)", refs, call))
                .orElseGet(() -> CodeBlock.of("return $L", call));
    }

    private CodeBlock thrown() {
        return CodeBlock.of(
                "throw new $T($S)",
                IllegalStateException.class,
                target.simpleName() + " was not compiled; javac said why.");
    }
}
