package dev.troupe.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.troupe.processor.model.RemoteClass;
import dev.troupe.processor.model.RemoteConstructor;
import dev.troupe.processor.model.Resources;
import javax.lang.model.element.Modifier;

/** Generates the handle's nested class that says what one actor needs, and starts it. */
final class OptionsGenerator {
    private final RemoteClass remote;
    private final Overloads overloads;
    private final boolean accepted;
    private final ClassName handle;
    private final ClassName stub;
    private final HandleJavadoc javadoc;
    private final TypeSpec.Builder type;

    OptionsGenerator(RemoteClass remote, Overloads overloads, boolean accepted) {
        this.remote = remote;
        this.overloads = overloads;
        this.accepted = accepted;
        this.handle = TypeNames.of(remote.handle());
        this.stub = TypeNames.of(remote.stub());
        this.javadoc = new HandleJavadoc(remote);
        ClassName options = handle.nestedClass("Options");
        this.type = TypeSpec.classBuilder(options)
                .addJavadoc(javadoc.ofOptionsClass())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(Spi.ACTOR_OPTIONS, options))
                .addMethod(constructor())
                .addMethod(MethodSpec.methodBuilder("self")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PROTECTED)
                        .returns(options)
                        .addStatement("return this")
                        .build());
    }

    /** Adds what starts an actor with this constructor. */
    void add(RemoteConstructor constructor) {
        overloads.values(constructor).ifPresent(each -> type.addMethod(remote(constructor, each)));
        overloads.withRefs(constructor).forEach(each -> type.addMethod(remote(constructor, each)));
    }

    private MethodSpec remote(RemoteConstructor constructor, Signature signature) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("remote")
                .addJavadoc(javadoc.ofRemote(constructor, signature))
                .addModifiers(Modifier.PUBLIC)
                .returns(handle);
        signature.addTo(method);
        if (signature.needsSafeVarargs()) {
            method.addModifiers(Modifier.FINAL);
        }
        CodeBlock started = accepted
                ? CodeBlock.of(
                        "new $T($T.$L)",
                        handle,
                        stub,
                        signature.call(overloads.stubMethod(constructor, signature), "this"))
                : CodeBlock.of("$T.remote($L)", handle, signature.arguments());
        return method.addStatement("return $L", started).build();
    }

    TypeSpec generate() {
        return type.build();
    }

    /** Sets what {@code @Remote} says, and nothing that it does not say. */
    private MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
        if (accepted) {
            Resources resources = remote.resources();
            resources
                    .cpus()
                    .ifPresent(each -> constructor.addStatement("numCpus($L)", DemandCode.number(each.value())));
            resources
                    .gpus()
                    .ifPresent(each -> constructor.addStatement("numGpus($L)", DemandCode.number(each.value())));
            resources
                    .custom()
                    .forEach(each -> constructor.addStatement(
                            "resource($S, $L)",
                            each.name(),
                            DemandCode.number(each.amount().value())));
            resources.memory().ifPresent(each -> constructor.addStatement("memory($S)", each.text()));
            resources.restarts().forEach(each -> constructor.addStatement("$L($L)", each.name(), each.value()));
            resources.maxConcurrency().ifPresent(each -> constructor.addStatement("$L($L)", each.name(), each.value()));
            resources.virtualThreads().ifPresent(each -> constructor.addStatement("$L($L)", each.name(), each.value()));
            resources
                    .maxPendingCalls()
                    .ifPresent(each -> constructor.addStatement("$L($L)", each.name(), each.value()));
            resources
                    .retryExceptions()
                    .ifPresent(each -> constructor.addStatement("retryExceptions($L)", DemandCode.classes(each)));
        }
        return constructor.build();
    }
}
