package dev.troupe.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.troupe.processor.model.RemoteClass;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Adds the annotations that say where a class comes from, for people and for tools. */
final class Marks {
    private Marks() {}

    /** To what users do not see. */
    static void add(TypeSpec.Builder type, RemoteClass remote) {
        add(type, remote, remote.surroundings().nullMarks().inside(), true);
    }

    /** To a handle; of a class with problems, javac's warnings are no news. */
    static void add(TypeSpec.Builder type, RemoteClass remote, boolean accepted) {
        add(type, remote, remote.surroundings().nullMarks().ofHandle(), accepted);
    }

    private static void add(TypeSpec.Builder type, RemoteClass remote, Optional<String> nullMark, boolean accepted) {
        type.addAnnotation(Spi.REMOTE_GENERATED);
        if (remote.surroundings().seesGenerated()) {
            type.addAnnotation(AnnotationSpec.builder(ClassName.get("javax.annotation.processing", "Generated"))
                    .addMember("value", "$S", "dev.troupe.processor.RemoteProcessor")
                    .build());
        }
        nullMark.ifPresent(each -> type.addAnnotation(ClassName.get(Spi.JSPECIFY, each)));
        suppress(
                type,
                accepted
                        ? remote.surroundings().warnings()
                        : List.of("all", "deprecation", "rawtypes", "removal", "unchecked"));
    }

    private static void suppress(TypeSpec.Builder type, Collection<String> warnings) {
        if (!warnings.isEmpty()) {
            CodeBlock names = new TreeSet<>(warnings)
                    .stream().map(each -> CodeBlock.of("$S", each)).collect(CodeBlock.joining(", "));
            type.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", warnings.size() == 1 ? "$L" : "{$L}", names)
                    .build());
        }
    }
}
