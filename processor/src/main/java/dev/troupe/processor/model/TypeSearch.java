package dev.troupe.processor.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Looks for a type inside another, through type arguments, components of records and what sealed types permit.
 *
 * <p>What it finds comes with the way to it, so that a message can say where the part stands.
 */
public final class TypeSearch {
    private static final String COMPONENT = "in component '";
    private static final String FIELD = "in field '";

    private final Declarations declarations;
    private final Predicate<WireType> wanted;

    private TypeSearch(Declarations declarations, Predicate<WireType> wanted) {
        this.declarations = declarations;
        this.wanted = wanted;
    }

    /** Looks for types that cannot travel. */
    public static TypeSearch forUnsendable(Declarations declarations) {
        return new TypeSearch(declarations, type -> type instanceof WireType.Unsendable);
    }

    /** Looks for names that nobody knows. */
    public static TypeSearch forUnknown(Declarations declarations) {
        return new TypeSearch(declarations, type -> type instanceof WireType.Unknown);
    }

    /** Looks for classes that have, or may have, subclasses that nobody named. */
    public static TypeSearch forOpen(Declarations declarations) {
        return new TypeSearch(declarations, declarations::isExtensible);
    }

    /** Looks for handles. */
    public static TypeSearch forHandle() {
        return new TypeSearch(Declarations.NONE, type -> type instanceof WireType.Handle);
    }

    /** Looks for types that signatures cannot spell. */
    public static TypeSearch forUnspeakable() {
        return new TypeSearch(
                Declarations.NONE,
                type -> type instanceof WireType.Unknown
                        || (type instanceof WireType.Unsendable unsendable
                                && unsendable.spelling().isEmpty()));
    }

    /** Finds the first one, if any. */
    public Optional<Found> find(WireType type) {
        return new Walk().find(type);
    }

    /**
     * What was found.
     *
     * @param way the types and components around it, outermost first, such as {@code in List<Item>}
     */
    public record Found(WireType type, List<String> way) {
        /** Copies the list. */
        public Found {
            way = List.copyOf(way);
        }

        /** The innermost component or field on the way, if there is one. */
        public Optional<String> component() {
            return way.stream()
                    .filter(each -> each.startsWith(COMPONENT) || each.startsWith(FIELD))
                    .reduce((outer, inner) -> inner);
        }

        /** Of {@code in List<Set<X>>, in Set<X>} only the first says something. */
        private Found around(WireType part) {
            return way.isEmpty() || !way.get(0).equals("in " + part)
                    ? this
                    : new Found(type, way.subList(1, way.size()));
        }

        private Found inside(String where) {
            List<String> longer = new ArrayList<>();
            longer.add(where);
            longer.addAll(way);
            return new Found(type, longer);
        }
    }

    /** One search: remembers the declarations that it has been through. */
    private final class Walk {
        private final Set<WireType> seen = new HashSet<>();

        Optional<Found> find(WireType type) {
            if (wanted.test(type)) {
                return Optional.of(new Found(type, List.of()));
            }
            boolean declared = type instanceof WireType.Struct
                    || type instanceof WireType.Instance
                    || type instanceof WireType.Sealed;
            if (declared && !seen.add(type)) {
                return Optional.empty();
            }
            for (WireType part : type.parts()) {
                Optional<Found> found = find(part);
                if (found.isPresent()) {
                    return found.map(each -> each.around(part).inside("in " + type));
                }
            }
            for (WireType variant : declarations.variantsOf(type)) {
                Optional<Found> found = find(variant);
                if (found.isPresent()) {
                    return found.map(each -> each.inside("among what " + type + " permits"));
                }
            }
            for (InstanceField field : declarations.fieldsOf(type)) {
                Optional<Found> found = find(field.type());
                if (found.isPresent()) {
                    return found.map(each -> each.inside(FIELD + field.name() + "' of " + field.owner()));
                }
            }
            for (RecordComponent component : declarations.componentsOf(type)) {
                Optional<Found> found = find(component.type());
                if (found.isPresent()) {
                    return found.map(each -> each.inside(COMPONENT + component.name() + "' of " + type));
                }
            }
            return Optional.empty();
        }
    }
}
