package dev.troupe.processor.read;

import dev.troupe.processor.diagnostic.SourceOrigin;
import dev.troupe.processor.model.Role;
import dev.troupe.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * A class for which something is written: it is marked {@code @Remote}, or static methods of it are, or it is named by
 * {@code @RemoteFor} on a type of the user's.
 *
 * @param role what is written for it
 * @param type the class
 * @param marked the type with the annotation; the same, unless the class is named by {@code @RemoteFor}
 * @param remote what is said about the class; empty where nothing is
 * @param origin where it is asked for
 */
public record Subject(
        Role role, TypeElement type, TypeElement marked, Optional<AnnotationMirror> remote, SourceOrigin origin) {
    /** Those that the annotations of one type ask for. */
    public static List<Subject> of(TypeElement marked) {
        List<Subject> subjects = new ArrayList<>();
        Optional<AnnotationMirror> own = Annotations.find(marked, "Remote");
        if (own.isPresent()) {
            subjects.add(new Subject(Role.ACTOR, marked, marked, own, SourceOrigin.of(marked)));
        }
        if (tasks(marked).findAny().isPresent()) {
            subjects.add(new Subject(Role.TASKS, marked, marked, Optional.empty(), SourceOrigin.of(marked)));
        }
        Annotations.find(marked, "RemoteFor").ifPresent(annotation -> addNamed(marked, annotation, subjects));
        return subjects;
    }

    /** Where {@code @RemoteFor} names what is no class at all, such as {@code int}. */
    public static Map<SourceOrigin, String> noClasses(TypeElement marked) {
        Map<SourceOrigin, String> found = new LinkedHashMap<>();
        Annotations.find(marked, "RemoteFor")
                .ifPresent(annotation -> named(annotation)
                        .filter(each -> each.getValue() instanceof TypeMirror type && !(type instanceof DeclaredType))
                        .forEach(each -> found.put(
                                new SourceOrigin(marked, annotation, each), Shown.of((TypeMirror) each.getValue()))));
        return found;
    }

    /** Whether {@code @RemoteFor} names a class that nobody has written yet. */
    public static boolean namesUnknown(TypeElement marked) {
        return Annotations.find(marked, "RemoteFor").stream()
                .flatMap(Subject::named)
                .anyMatch(each -> !(each.getValue() instanceof TypeMirror type) || isUnknown(type));
    }

    /** By its kind: javac's types are instances of more than they are. */
    private static boolean isUnknown(TypeMirror type) {
        return type.getKind() == TypeKind.ERROR;
    }

    private static Stream<AnnotationValue> named(AnnotationMirror annotation) {
        return Optional.ofNullable(Annotations.values(annotation).get("value"))
                .map(AnnotationValue::getValue)
                .filter(List.class::isInstance)
                .stream()
                .flatMap(list -> ((List<?>) list).stream())
                .map(AnnotationValue.class::cast);
    }

    /** The methods of a type that are marked themselves. */
    static Stream<ExecutableElement> tasks(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(each -> Annotations.find(each, "Remote").isPresent());
    }

    private static void addNamed(TypeElement marked, AnnotationMirror annotation, List<Subject> subjects) {
        Optional<AnnotationMirror> remote = Optional.ofNullable(
                        Annotations.values(annotation).get("remote"))
                .map(AnnotationValue::getValue)
                .filter(AnnotationMirror.class::isInstance)
                .map(AnnotationMirror.class::cast);
        named(annotation).forEach(value -> {
            if (value.getValue() instanceof DeclaredType type
                    && !isUnknown(type)
                    && type.asElement() instanceof TypeElement element) {
                subjects.add(
                        new Subject(Role.ACTOR, element, marked, remote, new SourceOrigin(marked, annotation, value)));
            }
        });
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
        return role.handle(base()).qualifiedName();
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
