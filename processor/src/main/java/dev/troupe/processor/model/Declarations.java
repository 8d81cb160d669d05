package dev.troupe.processor.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the declarations of types say that signatures mention, however deep.
 *
 * @param components what each record is made of
 * @param variants the types that each sealed type stands for: its permitted subclasses, with their type arguments
 */
public record Declarations(
        Map<WireType.Struct, List<RecordComponent>> components, Map<WireType.Sealed, List<WireType>> variants) {
    /** Nothing is known. */
    public static final Declarations NONE = new Declarations(Map.of(), Map.of());

    /** Copies the maps, which keep their order. */
    public Declarations {
        components = Collections.unmodifiableMap(new LinkedHashMap<>(components));
        variants = Collections.unmodifiableMap(new LinkedHashMap<>(variants));
    }

    /** The components of a record, in their order. */
    public List<RecordComponent> componentsOf(WireType record) {
        return components.getOrDefault(record, List.of());
    }

    /** The types that a sealed type stands for, in the order in which it permits them. */
    public List<WireType> variantsOf(WireType sealed) {
        return variants.getOrDefault(sealed, List.of());
    }
}
