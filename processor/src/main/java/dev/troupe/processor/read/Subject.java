package dev.troupe.processor.read;

import dev.troupe.processor.diagnostic.SourceOrigin;
import dev.troupe.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * A class that gets a handle: marked {@code @Remote} itself, or named by {@code @RemoteFor} on a type of the user's.
 *
 * @param type the class
 * @param marked the type with the annotation; the same, unless the class is named by {@code @RemoteFor}
 * @param remote what is said about the class; empty where nothing is
 * @param origin where it is asked for
 */
public record Subject(TypeElement type, TypeElement marked, Optional<AnnotationMirror> remote, SourceOrigin origin) {
    /** Those that the annotations of one type ask for. */
    public static List<Subject> of(TypeElement marked) {
        List<Subject> subjects = new ArrayList<>();
        Optional<AnnotationMirror> own = Annotations.find(marked, "Remote");
        if (own.isPresent()) {
            subjects.add(new Subject(marked, marked, own, SourceOrigin.of(marked)));
        }
        Annotations.find(marked, "RemoteFor").ifPresent(annotation -> addNamed(marked, annotation, subjects));
        return subjects;
    }

    private static void addNamed(TypeElement marked, AnnotationMirror annotation, List<Subject> subjects) {
        AnnotationValue classes = Annotations.values(annotation).get("value");
        Optional<AnnotationMirror> remote = Optional.ofNullable(
                        Annotations.values(annotation).get("remote"))
                .map(AnnotationValue::getValue)
                .filter(AnnotationMirror.class::isInstance)
                .map(AnnotationMirror.class::cast);
        if (classes == null || !(classes.getValue() instanceof List<?> list)) {
            return; // Does not compile, and javac says why.
        }
        for (Object each : list) {
            AnnotationValue value = (AnnotationValue) each;
            if (value.getValue() instanceof DeclaredType type && type.asElement() instanceof TypeElement element) {
                subjects.add(new Subject(element, marked, remote, new SourceOrigin(marked, annotation, value)));
            }
        }
    }

    /** Whether the user cannot change the class. */
    boolean isForeign() {
        return !type.equals(marked);
    }

    /** What generated classes are named after, in the package that they belong to. */
    TypeRef base() {
        return new TypeRef(Names.of(marked).packageName(), Names.of(type).simpleNames());
    }

    /** What tells it from the others of a compilation. */
    public String generatedName() {
        return base().companion("Handle").qualifiedName();
    }

    /** Where a part of the class stands, if the user can see it. */
    SourceOrigin origin(Element part) {
        return isForeign() ? origin : SourceOrigin.of(part);
    }

    /** Whether any package may use the handle. */
    boolean isPublic() {
        return isPublic(type) && (!isForeign() || isPublic(marked));
    }

    private static boolean isPublic(TypeElement type) {
        return type.getModifiers().contains(Modifier.PUBLIC)
                && (!(type.getEnclosingElement() instanceof TypeElement outer) || isPublic(outer));
    }
}
