package dev.troupe.processor.random;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sources of a class that gives back what it gets, with random signatures; the same for the same seed. */
public final class RandomSources {
    private final Random random;
    private final RandomTypes types;
    private final StringBuilder methods = new StringBuilder();

    private RandomSources(long seed, List<String> values) {
        random = new Random(seed);
        types = new RandomTypes(random, values);
    }

    /** Sources with so many methods, over these values of the JDK and many types of their own, by their paths. */
    public static Map<String, String> of(long seed, int methods, List<String> values) {
        return new RandomSources(seed, values).texts(methods);
    }

    private Map<String, String> texts(int count) {
        // Of the same simple names in two packages.
        RandomDeclarations mine = new RandomDeclarations(random, types, "example.Types");
        RandomDeclarations others = new RandomDeclarations(random, types, "other.Types");
        types.add("example.EchoHandle");
        types.add("other.FriendHandle");
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("example/Types.java", mine.source("example", "Types"));
        texts.put("other/Types.java", others.source("other", "Types"));
        texts.put("example/Seen.java", """
                package example;

                public final class Seen {
                    public static volatile Object[] arguments = {};

                    private Seen() {}

                    static void arrived(Object... all) {
                        arguments = all;
                    }
                }
                """);
        texts.put("other/Friend.java", """
                package other;

                @dev.troupe.annotations.Remote
                public class Friend {
                    public void greet() {}
                }
                """);
        for (int i = 0; i < count; i++) {
            method(i);
        }
        String allow =
                Stream.of(mine, others).flatMap(each -> each.allowed().stream()).collect(Collectors.joining(", "));
        texts.put(
                "example/Echo.java",
                "package example;\n\n@dev.troupe.annotations.Remote(allow = {" + allow + "})\npublic class Echo {\n"
                        + "    public Echo() {}\n\n" + constructor() + methods + "}\n");
        return texts;
    }

    private String constructor() {
        List<String> parameters = parameters(3);
        return "    public Echo(" + String.join(", ", parameters) + ") {\n        " + seen(parameters) + "\n    }\n";
    }

    /** Gives back one of its parameters: as it is, or as the result of a stage. */
    private void method(int number) {
        List<String> parameters = parameters(random.nextInt(4) == 0 ? 3 : 1);
        String given = parameters.get(random.nextInt(parameters.size()));
        String type = given.substring(0, given.lastIndexOf(' '));
        String name = given.substring(given.lastIndexOf(' ') + 1);
        boolean isStage = random.nextInt(8) == 0 && !isPrimitive(type);
        methods.append("\n    public ")
                .append(isStage ? "java.util.concurrent.CompletionStage<" + type + ">" : type)
                .append(" echo" + number + "(" + String.join(", ", parameters) + ") {\n        ")
                .append(seen(parameters))
                .append("\n        return ")
                .append(isStage ? "java.util.concurrent.CompletableFuture.completedFuture(" + name + ")" : name)
                .append(";\n    }\n");
    }

    private List<String> parameters(int most) {
        List<String> parameters = new ArrayList<>();
        for (int i = random.nextInt(most) + 1; i > 0; i--) {
            parameters.add(types.next(random.nextInt(4), List.of(), false) + " p" + i);
        }
        return parameters;
    }

    private static String seen(List<String> parameters) {
        return parameters.stream()
                .map(each -> each.substring(each.lastIndexOf(' ') + 1))
                .collect(Collectors.joining(", ", "Seen.arrived(new Object[] {", "});"));
    }

    private static boolean isPrimitive(String type) {
        return !type.contains(".") && !type.contains("[") && Character.isLowerCase(type.charAt(0));
    }
}
