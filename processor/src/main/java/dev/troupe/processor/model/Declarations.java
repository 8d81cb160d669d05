package dev.troupe.processor.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the declarations of types say that signatures mention, however deep.
 *
 * @param components what each record is made of
 * @param fields what objects of each class are made of that are sent field by field
 * @param extensible classes of objects that are neither final nor have subclasses that were allowed
 * @param graphs the binary names of the classes that each object graph may hold, besides the one it is named after
 * @param constants the names of the constants of each enum, in their order
 * @param variants the types that each sealed type stands for: its permitted subclasses, with their type arguments
 */
public record Declarations(
        Map<WireType.Struct, List<RecordComponent>> components,
        Map<WireType.Instance, List<InstanceField>> fields,
        Set<WireType> extensible,
        Map<WireType.Graph, List<String>> graphs,
        Map<WireType.Enumeration, List<String>> constants,
        Map<WireType.Sealed, List<WireType>> variants) {
    /** Nothing is known. */
    public static final Declarations NONE =
            new Declarations(Map.of(), Map.of(), Set.of(), Map.of(), Map.of(), Map.of());

    /** Copies the maps, which keep their order. */
    public Declarations {
        components = Collections.unmodifiableMap(new LinkedHashMap<>(components));
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        extensible = Set.copyOf(extensible);
        graphs = Map.copyOf(graphs);
        constants = Map.copyOf(constants);
        variants = Collections.unmodifiableMap(new LinkedHashMap<>(variants));
    }

    /** The components of a record, in their order. */
    public List<RecordComponent> componentsOf(WireType record) {
        return components.getOrDefault(record, List.of());
    }

    /** The fields of an object, those of superclasses first. */
    public List<InstanceField> fieldsOf(WireType instance) {
        return fields.getOrDefault(instance, List.of());
    }

    /** Whether it is a class that may have subclasses, and none was allowed. */
    public boolean isExtensible(WireType type) {
        return extensible.contains(type);
    }

    /** The binary names of the classes that an object graph may hold, besides its own. */
    public List<String> heldBy(WireType graph) {
        return graphs.getOrDefault(graph, List.of());
    }

    /** The names of an enum's constants, in their order. */
    public List<String> constantsOf(WireType enumeration) {
        return constants.getOrDefault(enumeration, List.of());
    }

    /** The types that a sealed type stands for, in the order in which it permits them. */
    public List<WireType> variantsOf(WireType sealed) {
        return variants.getOrDefault(sealed, List.of());
    }
}
