package dev.troupe.processor.read;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Finds Troupe's annotations and what they say; the processor knows them by name only. */
final class Annotations {
    private Annotations() {}

    /** The annotation with this simple name, if the element has it. */
    static Optional<AnnotationMirror> find(Element element, String simpleName) {
        return element.getAnnotationMirrors().stream()
                .<AnnotationMirror>map(each -> each)
                .filter(each -> ((TypeElement) each.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals("dev.troupe.annotations." + simpleName))
                .findFirst();
    }

    /** What was written in it, by the names of its elements. */
    static Map<String, AnnotationValue> values(AnnotationMirror annotation) {
        return annotation.getElementValues().entrySet().stream()
                .collect(
                        Collectors.toMap(entry -> entry.getKey().getSimpleName().toString(), Map.Entry::getValue));
    }

    /** The text of an element of it; empty where it is left out, or not a text because it does not compile. */
    static Optional<AnnotationValue> text(Map<String, AnnotationValue> values, String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> value.getValue() instanceof String);
    }
}
