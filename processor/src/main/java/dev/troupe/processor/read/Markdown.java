package dev.troupe.processor.read;

import java.lang.reflect.Method;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** Knows comments that are written in Markdown, which JDK 23 and later have, and which read otherwise elsewhere. */
final class Markdown {
    private static final Optional<Method> KIND = kind();

    private Markdown() {}

    /** Whether the comment of an element is. */
    static boolean is(Element element, Elements elements) {
        try {
            return KIND.isPresent()
                    && "END_OF_LINE".equals(String.valueOf(KIND.get().invoke(elements, element)));
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static Optional<Method> kind() {
        try {
            return Optional.of(Elements.class.getMethod("getDocCommentKind", Element.class));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }
}
