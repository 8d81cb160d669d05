package dev.troupe.processor.read;

import dev.troupe.processor.diagnostic.SourceOrigin;
import dev.troupe.processor.model.ConcurrencyGroup;
import dev.troupe.processor.model.Resources.Times;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/** Reads which groups a class has, and which of them a method is in. */
final class GroupReader {
    private static final String MAX_CONCURRENCY = "maxConcurrency";

    private GroupReader() {}

    /** What stands on a class or a method: several on a class, one at most on a method. */
    static List<ConcurrencyGroup> read(Element marked) {
        return Stream.concat(
                        Annotations.find(marked, "ConcurrencyGroup").stream(),
                        Annotations.find(marked, "ConcurrencyGroups").stream().flatMap(GroupReader::contents))
                .flatMap(each -> read(marked, each).stream())
                .toList();
    }

    private static Stream<AnnotationMirror> contents(AnnotationMirror several) {
        AnnotationValue value = Annotations.values(several).get("value");
        return value != null && value.getValue() instanceof List<?> list
                ? list.stream()
                        .map(each -> ((AnnotationValue) each).getValue())
                        .filter(AnnotationMirror.class::isInstance)
                        .map(AnnotationMirror.class::cast)
                : Stream.empty();
    }

    private static Optional<ConcurrencyGroup> read(Element marked, AnnotationMirror annotation) {
        Map<String, AnnotationValue> values = Annotations.values(annotation);
        return Annotations.text(values, "value")
                .map(name -> new ConcurrencyGroup(
                        new SourceOrigin(marked, annotation, name),
                        (String) name.getValue(),
                        times(marked, annotation, values)));
    }

    private static Optional<Times> times(
            Element marked, AnnotationMirror annotation, Map<String, AnnotationValue> values) {
        AnnotationValue value = values.get(MAX_CONCURRENCY);
        return value != null && value.getValue() instanceof Integer times
                ? Optional.of(new Times(new SourceOrigin(marked, annotation, value), MAX_CONCURRENCY, times))
                : Optional.empty();
    }
}
