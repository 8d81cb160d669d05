package dev.troupe.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** The classes that {@code @Remote(allow = ...)} names: what may arrive where an open type is declared. */
final class AllowedTypes {
    private final List<TypeElement> named;
    private final Types types;

    private AllowedTypes(List<TypeElement> named, Types types) {
        this.named = named;
        this.types = types;
    }

    /** Those of an actor's class, or of all tasks of a class together. */
    static AllowedTypes of(Subject subject, Types types) {
        Stream<AnnotationMirror> annotations = Stream.concat(
                subject.remote().stream(),
                Subject.tasks(subject.marked()).flatMap(each -> Annotations.find(each, "Remote").stream()));
        return new AllowedTypes(
                annotations.flatMap(AllowedTypes::named).distinct().toList(), types);
    }

    private static Stream<TypeElement> named(AnnotationMirror annotation) {
        return Optional.ofNullable(Annotations.values(annotation).get("allow"))
                .map(AnnotationValue::getValue)
                .filter(List.class::isInstance)
                .stream()
                .flatMap(list -> ((List<?>) list).stream())
                .map(each -> ((AnnotationValue) each).getValue())
                .filter(DeclaredType.class::isInstance)
                .map(each -> (TypeElement) ((DeclaredType) each).asElement());
    }

    /** All of them. */
    List<TypeElement> all() {
        return named;
    }

    /** Whether the class is one of them. */
    boolean names(TypeElement type) {
        return named.contains(type);
    }

    /** Those that may stand for a type, each before what it extends: the first that fits a value says most about it. */
    List<TypeMirror> subtypesOf(DeclaredType type, TypeElement element) {
        List<TypeElement> fitting = new ArrayList<>();
        for (TypeElement each : named) {
            boolean isSubtype = !each.equals(element)
                    && !each.getModifiers().contains(Modifier.ABSTRACT)
                    && each.getTypeParameters().isEmpty()
                    && types.isSubtype(each.asType(), type);
            if (isSubtype) {
                int place = 0;
                while (place < fitting.size()
                        && !types.isSubtype(each.asType(), fitting.get(place).asType())) {
                    place++;
                }
                fitting.add(place, each);
            }
        }
        return fitting.stream().<TypeMirror>map(TypeElement::asType).toList();
    }
}
