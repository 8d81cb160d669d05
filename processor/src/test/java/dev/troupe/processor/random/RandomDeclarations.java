package dev.troupe.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Random enums, records, sealed types and classes, all nested in one class of one package; their parts are of all types
 * that travel, themselves included.
 */
final class RandomDeclarations {
    /** Constants of the enums: few, none, and more than one byte can number. */
    private static final int[] CONSTANTS = {3, 0, 1, 200};

    private static final int EACH = 4;

    private final Random random;
    private final RandomTypes types;
    private final String outer;
    private final StringBuilder text = new StringBuilder();

    RandomDeclarations(Random random, RandomTypes types, String outer) {
        this.random = random;
        this.types = types;
        this.outer = outer;
        for (int i = 0; i < EACH; i++) {
            types.addEnum(outer + ".Color" + i);
            types.add(outer + ".Point" + i);
            types.add(outer + ".Shape" + i);
            types.add(outer + ".Order" + i);
            types.add(outer + ".Open" + i);
            types.addGeneric(outer + ".Pair" + i, 2);
            types.addGeneric(outer + ".Result" + i, 1);
            types.addGeneric(outer + ".Box" + i, 1);
        }
    }

    /** The classes that take the place of open types. */
    List<String> allowed() {
        return IntStream.range(0, EACH)
                .boxed()
                .flatMap(i ->
                        List.of("Open" + i + ".First", "Open" + i + ".Second", "Order" + i, "Order" + i + ".More")
                                .stream())
                .map(each -> outer + "." + each + ".class")
                .toList();
    }

    /** The source of the class around them. */
    String source(String packageName, String simpleName) {
        for (int i = 0; i < EACH; i++) {
            enumeration(i);
            record("Point" + i, "", random.nextInt(8), List.of());
            record("Pair" + i, "<A, B>", 1 + random.nextInt(4), List.of("A", "B"));
            sealed("Shape" + i, "");
            sealed("Result" + i, "<T>");
            open(i);
            order(i);
            box(i);
        }
        return "package " + packageName + ";\n\npublic final class " + simpleName + " {\n    private " + simpleName
                + "() {}\n\n" + text + "}\n";
    }

    private void enumeration(int number) {
        String constants = IntStream.range(0, CONSTANTS[number])
                .mapToObj(
                        i -> "C" + i + (i == 0 ? " { @Override public String toString() { return \"first\"; } }" : ""))
                .collect(Collectors.joining(", "));
        line("public enum Color" + number + " { " + constants + " }");
    }

    private void record(String name, String variables, int size, List<String> inScope) {
        line("public record " + name + variables + "(" + components(size, inScope) + ") {}");
    }

    private void sealed(String name, String variables) {
        List<String> inScope = variables.isEmpty() ? List.of() : List.of("T");
        String itself = name + variables;
        line("public sealed interface " + itself + " {");
        line("    record Leaf" + variables + "(" + components(random.nextInt(4), inScope) + ") implements " + itself
                + " {}");
        line("    record Node" + variables + "(" + itself + " left, java.util.List<" + itself + "> right) implements "
                + itself + " {}");
        if (variables.isEmpty()) {
            line("    enum Mark implements " + itself + " { X, Y }");
        } else {
            line("    record Number(int number) implements " + name + "<Integer> {}");
            line("    record Many<E>(E[] all) implements " + name + "<java.util.List<E>> {}");
        }
        line("    sealed interface Inner" + variables + " extends " + itself + " {");
        line("        record Deep" + variables + "(" + components(random.nextInt(3), inScope) + ") implements Inner"
                + variables + " {}");
        line("        @dev.troupe.annotations.Sendable final class Thing" + variables + " implements Inner" + variables
                + " {");
        fields(random.nextInt(3), inScope);
        line("        }");
        line("    }");
        line("}");
    }

    private void open(int number) {
        String name = "Open" + number;
        line("public interface " + name + " {");
        line("    Class<?>[] ALLOWED = {First.class, Second.class};");
        line("    record First(" + components(random.nextInt(3), List.of()) + ") implements " + name + " {}");
        line("    @dev.troupe.annotations.Sendable final class Second implements " + name + " {");
        fields(2, List.of());
        line("    }");
        line("    /** Nobody allows it. */");
        line("    record Never(int number) implements " + name + " {");
        line("        static { if (true) throw new AssertionError(\"made of what was sent\"); }");
        line("    }");
        line("}");
    }

    /** A class that may be extended, and one that does; private and final fields, some of which do not travel. */
    private void order(int number) {
        String name = "Order" + number;
        line("@dev.troupe.annotations.Sendable public static class " + name + " {");
        line("    static final Class<?>[] ALLOWED = {More.class};");
        line("    public " + name + "(int needed) { if (needed < 0) throw new IllegalArgumentException(); }");
        line("    public transient Thread notSent;");
        line("    private " + name + " next;");
        fields(1 + random.nextInt(4), List.of());
        line("    public static class More extends " + name + " {");
        line("        public More(int needed) { super(needed); }");
        fields(1 + random.nextInt(3), List.of());
        line("    }");
        line("}");
    }

    private void box(int number) {
        line("public static final class Box" + number + "<T> implements java.io.Serializable {");
        line("    private static final long serialVersionUID = 1L;");
        line("    @SuppressWarnings(\"serial\") private T value;");
        line("    @SuppressWarnings(\"serial\") private " + types.next(2, List.of("T"), false) + " other;");
        line("}");
    }

    private void fields(int size, List<String> inScope) {
        for (int i = 0; i < size; i++) {
            line("        private " + types.next(2, inScope, false) + " f" + i + ";");
        }
    }

    private String components(int size, List<String> inScope) {
        List<String> components = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            components.add(types.next(2, inScope, false) + " c" + i);
        }
        return String.join(", ", components);
    }

    private void line(String line) {
        text.append("    ").append(line).append('\n');
    }
}
