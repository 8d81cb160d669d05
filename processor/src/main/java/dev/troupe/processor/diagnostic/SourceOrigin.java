package dev.troupe.processor.diagnostic;

import dev.troupe.processor.model.Origin;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** An element, or a value in one of its annotations. */
public record SourceOrigin(
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) implements Origin {
    /** Where an element stands. */
    public static SourceOrigin of(Element element) {
        return new SourceOrigin(element, null, null);
    }

    /** Where an annotation of an element stands. */
    public static SourceOrigin of(Element element, AnnotationMirror annotation) {
        return new SourceOrigin(element, annotation, null);
    }

    /** What stands behind an origin. */
    public static SourceOrigin from(Origin origin) {
        return (SourceOrigin) origin;
    }
}
