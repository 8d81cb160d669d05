package dev.troupe.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random types as Java spells them, made of all kinds that travel. */
final class RandomTypes {
    private static final List<String> PRIMITIVES =
            List.of("boolean", "byte", "short", "char", "int", "long", "float", "double");
    private static final List<String> CONTAINERS = List.of(
            "List", "Set", "Optional", "ArrayList", "LinkedList", "ArrayDeque", "HashSet", "LinkedHashSet", "TreeSet");
    private static final List<String> MAPS = List.of("Map", "HashMap", "LinkedHashMap", "TreeMap");

    private record Generic(String name, int arguments) {}

    private final Random random;
    private final List<String> plain = new ArrayList<>();
    private final List<String> sortable = new ArrayList<>();
    private final List<Generic> generic = new ArrayList<>();

    /** Makes types of these values of the JDK, and of what is added. */
    RandomTypes(Random random, List<String> values) {
        this.random = random;
        plain.addAll(List.of("Boolean", "Byte", "Short", "Character", "Integer", "Long", "Float", "Double", "String"));
        sortable.addAll(plain);
        plain.addAll(values);
        values.stream().filter(RandomTypes::isComparable).forEach(sortable::add);
    }

    private static boolean isComparable(String name) {
        try {
            return Comparable.class.isAssignableFrom(Class.forName(name));
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    void add(String name) {
        plain.add(name);
    }

    void addEnum(String name) {
        add(name);
        sortable.add(name);
    }

    void addGeneric(String name, int arguments) {
        generic.add(new Generic(name, arguments));
    }

    /** A type nested so deep at most, of type variables too; a type argument is never a primitive. */
    String next(int depth, List<String> variables, boolean isArgument) {
        if (!variables.isEmpty() && random.nextInt(3) == 0) {
            return any(variables);
        }
        int kind = random.nextInt(depth > 0 ? 11 : 4);
        return switch (kind) {
            case 0 -> isArgument ? any(plain) : any(PRIMITIVES);
            case 1, 2, 3 -> any(plain);
            case 4 -> next(0, variables, false) + "[]";
            case 5 -> next(depth - 1, variables, false) + "[]";
            case 6, 7 -> container(any(CONTAINERS), depth - 1, variables) + ">";
            case 8 -> container(any(MAPS), depth - 1, variables) + ", " + next(depth - 1, variables, true) + ">";
            default -> generic(variables.isEmpty() ? depth - 1 : 0, variables);
        };
    }

    private String container(String name, int depth, List<String> variables) {
        return "java.util." + name + "<" + (name.startsWith("Tree") ? any(sortable) : next(depth, variables, true));
    }

    /** Inside a generic type, arguments are flat: else it could contain ever larger versions of itself. */
    private String generic(int depth, List<String> variables) {
        Generic type = generic.get(random.nextInt(generic.size()));
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < type.arguments(); i++) {
            arguments.add(next(depth, variables, true));
        }
        return type.name() + "<" + String.join(", ", arguments) + ">";
    }

    private String any(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }
}
