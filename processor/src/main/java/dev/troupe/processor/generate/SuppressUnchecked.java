package dev.troupe.processor.generate;

import com.palantir.javapoet.AnnotationSpec;

/** Says that generated code knows of a cast that javac cannot check. */
final class SuppressUnchecked {
    static final AnnotationSpec ANNOTATION = AnnotationSpec.builder(SuppressWarnings.class)
            .addMember("value", "$S", "unchecked")
            .build();

    private SuppressUnchecked() {}
}
