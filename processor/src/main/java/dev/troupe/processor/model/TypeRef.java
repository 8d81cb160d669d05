package dev.troupe.processor.model;

import java.util.List;

/**
 * A declared type, by name.
 *
 * @param packageName its package, empty for the unnamed one
 * @param simpleNames its own name, after those of the types around it
 */
public record TypeRef(String packageName, List<String> simpleNames) {
    /** Copies the list. */
    public TypeRef {
        simpleNames = List.copyOf(simpleNames);
    }

    /** A type that no other type encloses. */
    public static TypeRef topLevel(String packageName, String simpleName) {
        return new TypeRef(packageName, List.of(simpleName));
    }

    /** Its own name, such as {@code In} for {@code Outer.In}. */
    public String simpleName() {
        return simpleNames.get(simpleNames.size() - 1);
    }

    /** Its name with the package, as source code writes it. */
    public String qualifiedName() {
        String nested = String.join(".", simpleNames);
        return packageName.isEmpty() ? nested : packageName + "." + nested;
    }

    /** The top-level type that is generated beside it, such as {@code Outer_InHandle}. */
    public TypeRef companion(String suffix) {
        return topLevel(packageName, String.join("_", simpleNames) + suffix);
    }

    /** Its own name, as messages show it. */
    @Override
    public String toString() {
        return simpleName();
    }
}
