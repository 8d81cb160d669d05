package dev.troupe.processor.read;

import dev.troupe.processor.model.NullMarks;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * What is known of null around a class.
 *
 * @param seesJSpecify whether the code around the handle can use JSpecify's annotations
 * @param marks what the class and its package say
 */
record NullScope(boolean seesJSpecify, NullMarks marks) {
    private static final String JSPECIFY = "org.jspecify.annotations.";
    static final String NULLABLE = JSPECIFY + "Nullable";
    private static final String MARKED = JSPECIFY + "NullMarked";
    private static final String UNMARKED = JSPECIFY + "NullUnmarked";

    static NullScope of(Subject subject, JdkTypes jdk, Elements elements) {
        return jdk.sees(NULLABLE, subject.marked())
                ? new NullScope(
                        true,
                        new NullMarks(isMarked(subject.type()), isMarked(elements.getPackageOf(subject.marked()))))
                : new NullScope(false, NullMarks.NONE);
    }

    /** The innermost that says one or the other decides. */
    private static boolean isMarked(Element element) {
        @Nullable Element each = element;
        while (each != null) {
            Set<String> names = each.getAnnotationMirrors().stream()
                    .map(annotation -> ((TypeElement)
                                    annotation.getAnnotationType().asElement())
                            .getQualifiedName()
                            .toString())
                    .collect(Collectors.toSet());
            if (names.contains(MARKED) || names.contains(UNMARKED)) {
                return names.contains(MARKED);
            }
            each = each.getEnclosingElement();
        }
        return false;
    }
}
