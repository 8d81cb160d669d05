package dev.troupe.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random types as Java spells them, made of all kinds that travel. */
final class RandomTypes {
    private static final List<String> PRIMITIVES =
            List.of("boolean", "byte", "short", "char", "int", "long", "float", "double");
    private static final List<String> CONTAINERS = List.of("List", "Set", "Optional");

    private record Generic(String name, int arguments) {}

    private final Random random;
    private final List<String> plain = new ArrayList<>();
    private final List<Generic> generic = new ArrayList<>();

    /** Makes types of these values of the JDK, and of what is added. */
    RandomTypes(Random random, List<String> values) {
        this.random = random;
        plain.addAll(List.of("Boolean", "Byte", "Short", "Character", "Integer", "Long", "Float", "Double", "String"));
        plain.addAll(values);
    }

    void add(String name) {
        plain.add(name);
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
            case 6, 7 -> "java.util." + any(CONTAINERS) + "<" + next(depth - 1, variables, true) + ">";
            case 8 ->
                "java.util.Map<" + next(depth - 1, variables, true) + ", " + next(depth - 1, variables, true) + ">";
            default -> generic(variables.isEmpty() ? depth - 1 : 0, variables);
        };
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
