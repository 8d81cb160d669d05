package dev.troupe.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.troupe.processor.model.RemoteClass;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the field that says what the runtime knows of a class. */
final class ActorTypeConstant {
    private final RemoteClass remote;

    ActorTypeConstant(RemoteClass remote) {
        this.remote = remote;
    }

    FieldSpec generate() {
        Stream<CodeBlock> constructors = remote.openConstructors().stream()
                .map(each -> signature(
                        remote.name().simpleName() + each.parameters(),
                        Layout.of(each.parameters(), remote.declarations())));
        Stream<CodeBlock> methods = remote.methods().stream()
                .map(each -> signature(
                        each.signature(), Layout.of(each.parameters(), each.result(), remote.declarations())));
        return FieldSpec.builder(Spi.ACTOR_TYPE, Constants.TYPE, Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "new $T($>$>\n$S,\n$S,\n$L,\n$L,\n$T.class$<$<)",
                        Spi.ACTOR_TYPE,
                        remote.binaryName(),
                        remote.dispatcher().qualifiedName(),
                        list(constructors.toList()),
                        list(methods.toList()),
                        TypeNames.of(remote.stub()))
                .build();
    }

    private static CodeBlock signature(String text, int layout) {
        return CodeBlock.of("new $T($S, 0x$L)", Spi.SIGNATURE, text, Integer.toHexString(layout));
    }

    private static CodeBlock list(List<CodeBlock> signatures) {
        return signatures.isEmpty()
                ? CodeBlock.of("$T.of()", ClassName.get(List.class))
                : CodeBlock.of(
                        "$T.of($>$>\n$L$<$<)",
                        ClassName.get(List.class),
                        signatures.stream().collect(CodeBlock.joining(",\n")));
    }
}
