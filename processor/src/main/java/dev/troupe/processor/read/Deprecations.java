package dev.troupe.processor.read;

import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Collects the warnings that generated code must suppress because what it mentions is deprecated. */
final class Deprecations {
    private final Set<String> warnings = new TreeSet<>();

    /** Looks at a declaration that generated code mentions. */
    void see(Element element) {
        Element each = element;
        while (each != null && each.getKind() != ElementKind.PACKAGE) {
            each.getAnnotationMirrors().forEach(this::see);
            each = each.getEnclosingElement();
        }
    }

    /** The names for {@code @SuppressWarnings}. */
    Set<String> warnings() {
        return warnings;
    }

    private void see(AnnotationMirror annotation) {
        if (((TypeElement) annotation.getAnnotationType().asElement())
                .getQualifiedName()
                .contentEquals("java.lang.Deprecated")) {
            boolean removal = annotation.getElementValues().values().stream()
                    .map(AnnotationValue::getValue)
                    .anyMatch(Boolean.TRUE::equals);
            warnings.add(removal ? "removal" : "deprecation");
        }
    }
}
