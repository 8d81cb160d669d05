package dev.troupe.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.troupe.processor.model.Parameters;
import dev.troupe.processor.model.RemoteClass;
import dev.troupe.processor.model.RemoteConstructor;
import dev.troupe.processor.model.RemoteMethod;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    private final Set<String> erasures = new HashSet<>(Set.of("close()", "options()"));

    HandleGenerator(RemoteClass remote, boolean accepted) {
        this.remote = remote;
        this.accepted = accepted;
        this.target = TypeNames.of(remote.name());
        this.handle = TypeNames.of(remote.handle());
        this.stub = TypeNames.of(remote.stub());
        this.javadoc = new HandleJavadoc(remote);
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
        OptionsGenerator options = new OptionsGenerator(remote, accepted);
        for (RemoteConstructor each : constructors()) {
            Signature signature = signature(each.parameters(), List.of());
            if (erasures.add(signature.erasure("remote"))) {
                type.addMethod(remote(each, signature));
                options.add(each);
            }
        }
        if (remote.constructors().isEmpty()) {
            type.addMethod(remoteOfNothing());
        }
        type.addMethod(options());
        for (RemoteMethod each : remote.methods()) {
            Signature signature = signature(each.parameters(), List.of(stub.simpleName()));
            if (erasures.add(signature.erasure(each.handleName()))) {
                type.addMethod(call(each, signature));
            }
        }
        return type.addType(options.generate()).build();
    }

    private List<RemoteConstructor> constructors() {
        List<RemoteConstructor> open = remote.openConstructors();
        return open.isEmpty() ? remote.constructors() : open;
    }

    private FieldSpec codec() {
        return FieldSpec.builder(
                        ParameterizedTypeName.get(Spi.CODEC, handle),
                        "CODEC",
                        Modifier.PUBLIC,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .addJavadoc("Lets handles of {@link $T} travel, inside code that Troupe generates.\n", target)
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
                .addJavadoc(javadoc.ofRemote(constructor))
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
        TypeName result =
                remoteMethod.result().map(signature::spell).map(TypeName::box).orElse(ClassName.get(Void.class));
        MethodSpec.Builder method = MethodSpec.methodBuilder(remoteMethod.handleName())
                .addJavadoc(javadoc.ofMethod(remoteMethod))
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(Spi.OBJECT_REF, result));
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
        String actor = hidden ? "this.actor" : "actor";
        String arguments = signature.arguments().isEmpty() ? actor : actor + ", " + signature.arguments();
        return CodeBlock.of("return $T.$L($L)", stub, method.handleName(), arguments);
    }

    private static Signature signature(Parameters parameters, List<String> used) {
        return new Signature(parameters, new Locals(parameters, used).parameters());
    }

    private CodeBlock thrown() {
        return CodeBlock.of(
                "throw new $T($S)",
                IllegalStateException.class,
                target.simpleName() + " was not compiled; javac said why.");
    }
}
