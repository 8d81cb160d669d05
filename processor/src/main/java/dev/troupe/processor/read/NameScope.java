package dev.troupe.processor.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Finds the types that names mean inside one class: its own, those around it, and what its file imports. */
final class NameScope {
    private final ProcessingEnvironment environment;
    private final Elements elements;
    private final TypeElement type;
    private final Map<String, Optional<TypeElement>> known = new HashMap<>();
    private final Map<TypeElement, Map<String, TypeElement>> members = new HashMap<>();
    private final Map<Element, Optional<Imports>> imports = new HashMap<>();

    NameScope(TypeElement type, ProcessingEnvironment environment) {
        this.type = type;
        this.environment = environment;
        this.elements = environment.getElementUtils();
    }

    /** The class whose names these are. */
    TypeElement type() {
        return type;
    }

    /** The type that a name means, such as {@code Map.Entry}; empty if that is not clear. */
    Optional<TypeElement> find(String name) {
        return known.computeIfAbsent(name, this::look);
    }

    private Optional<TypeElement> look(String name) {
        List<String> parts = List.of(name.split("\\.", -1));
        if (parts.stream().anyMatch(String::isEmpty)) {
            return Optional.empty();
        }
        Optional<TypeElement> found = simple(parts.get(0));
        for (String each : parts.subList(1, parts.size())) {
            found = found.flatMap(outer -> member(outer, each));
        }
        return found.isEmpty() && parts.size() > 1 ? global(name) : found;
    }

    private Optional<TypeElement> simple(String name) {
        Element outermost = type;
        for (Element each = type; each instanceof TypeElement around; each = each.getEnclosingElement()) {
            outermost = around;
            if (around.getTypeParameters().stream()
                    .anyMatch(variable -> variable.getSimpleName().contentEquals(name))) {
                return Optional.empty();
            }
            Optional<TypeElement> found =
                    around.getSimpleName().contentEquals(name) ? Optional.of(around) : member(around, name);
            if (found.isPresent()) {
                return found;
            }
        }
        String samePackage = Names.of(type).packageName();
        return imports.computeIfAbsent(outermost, each -> Imports.of(each, environment))
                .flatMap(imports -> Stream.of(
                                Stream.ofNullable(imports.single().get(name)),
                                Stream.of(samePackage.isEmpty() ? name : samePackage + "." + name),
                                imports.packages().stream().map(each -> each + "." + name))
                        .flatMap(each -> each)
                        .flatMap(each -> global(each).stream())
                        .findFirst());
    }

    private Optional<TypeElement> member(TypeElement outer, String name) {
        return Optional.ofNullable(members.computeIfAbsent(outer, this::members).get(name));
    }

    private Map<String, TypeElement> members(TypeElement outer) {
        return ElementFilter.typesIn(elements.getAllMembers(outer)).stream()
                .collect(Collectors.toMap(
                        each -> each.getSimpleName().toString(), each -> each, (first, second) -> first));
    }

    private Optional<TypeElement> global(String name) {
        return Optional.ofNullable(elements.getTypeElement(name));
    }
}
