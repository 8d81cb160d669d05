package dev.troupe.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.troupe.processor.model.RemoteClass;
import dev.troupe.processor.model.RemoteMethod;
import dev.troupe.processor.model.Task;
import javax.lang.model.element.Modifier;

/** Generates what users call to run the tasks of a class: each as a static method, and with options of its own. */
final class TasksGenerator {
    private final RemoteClass remote;
    private final boolean accepted;
    private final ClassName tasks;
    private final ClassName options;
    private final ClassName stub;
    private final HandleJavadoc javadoc;
    private final Overloads overloads;
    private final Parts parts;

    TasksGenerator(RemoteClass remote, Overloads overloads, boolean accepted) {
        this.remote = remote;
        this.accepted = accepted;
        this.tasks = TypeNames.of(remote.handle());
        this.options = tasks.nestedClass("Options");
        this.stub = TypeNames.of(remote.stub());
        this.javadoc = new HandleJavadoc(remote);
        this.overloads = overloads;
        this.parts = new Parts(remote, accepted);
    }

    TypeSpec generate() {
        TypeSpec.Builder type = TypeSpec.classBuilder(tasks).addModifiers(Modifier.FINAL);
        TypeSpec.Builder inside = options();
        if (accepted) {
            type.addJavadoc(javadoc.ofTasks());
        }
        if (remote.shape().isPublic()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        Marks.add(type, remote, accepted);
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        type.addMethod(MethodSpec.methodBuilder("options")
                .addJavadoc(javadoc.ofTaskOptions())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(options)
                .addStatement("return new $T()", options)
                .build());
        for (RemoteMethod each : remote.methods()) {
            overloads.values(each).ifPresent(signature -> add(each, signature, type, inside));
            overloads.withRefs(each).forEach(signature -> add(each, signature, type, inside));
        }
        parts.generate().forEach(type::addType);
        return type.addType(inside.build()).build();
    }

    private TypeSpec.Builder options() {
        return TypeSpec.classBuilder(options)
                .addJavadoc(javadoc.ofTaskOptionsClass())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(Spi.TASK_OPTIONS, options))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(MethodSpec.methodBuilder("self")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PROTECTED)
                        .returns(options)
                        .addStatement("return this")
                        .build());
    }

    private void add(RemoteMethod task, Signature signature, TypeSpec.Builder type, TypeSpec.Builder inside) {
        CodeBlock plain = CodeBlock.of("options().$L($L)", task.handleName(), signature.arguments());
        type.addMethod(
                method(task, signature, plain).addModifiers(Modifier.STATIC).build());
        if (task.isReserved()) {
            return; // The options have a method of that name, a problem that was told.
        }
        CodeBlock call = CodeBlock.of("$T.$L", stub, signature.call(overloads.stubMethod(task, signature), "this"));
        MethodSpec.Builder method = method(
                task,
                signature,
                parts.of(task)
                        .map(refs -> CodeBlock.of("$T.of($L)", refs, call))
                        .orElse(call));
        if (signature.needsSafeVarargs()) {
            method.addModifiers(Modifier.FINAL);
        }
        inside.addMethod(method.build());
    }

    private MethodSpec.Builder method(RemoteMethod task, Signature signature, CodeBlock call) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(task.handleName())
                .addJavadoc(javadoc.ofMethod(task, signature, parts))
                .returns(RefTypes.of(task, signature, parts));
        if (task.task().filter(Task::isPublic).isPresent()) {
            method.addModifiers(Modifier.PUBLIC);
        }
        if (task.deprecated()) {
            method.addAnnotation(Deprecated.class);
        }
        signature.addTo(method);
        return accepted
                ? method.addStatement("return $L", call)
                : method.addStatement(
                        "throw new $T($S)",
                        IllegalStateException.class,
                        remote.name() + " was not compiled; javac said why.");
    }
}
