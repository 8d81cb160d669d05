package dev.troupe.runtime.internal.node.process;

import java.lang.module.ModuleFinder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The options of this JVM without which the program's code would not run in a worker either, as a worker needs them: what
 * is a module here, other than those of the JDK, lies on the class path there.
 */
final class InheritedOptions {
    private static final Set<String> TAKEN_AS_THEY_ARE =
            Set.of("-ea", "-enableassertions", "-esa", "-enablesystemassertions", "--enable-preview");

    private static final String ALL = "ALL-UNNAMED";

    private InheritedOptions() {}

    static List<String> of(List<String> options) {
        return options.stream().flatMap(each -> inherited(each).stream()).toList();
    }

    private static Optional<String> inherited(String option) {
        String name = option.replaceAll("(?s)=.*", "");
        String value = option.substring(Math.min(option.length(), name.length() + 1));
        return switch (name) {
            case "--add-opens", "--add-exports" ->
                Optional.of(value.replaceAll("=.*", ""))
                        .filter(each -> isOfTheJdk(each.replaceAll("/.*", "")))
                        .map(each -> name + "=" + each + "=" + ALL);
            case "--add-modules" ->
                Optional.of(ofTheJdk(value)).filter(each -> !each.isEmpty()).map(each -> name + "=" + each);
            case "--enable-native-access" -> Optional.of(name + "=" + ALL);
            default -> Optional.of(option).filter(InheritedOptions::isTakenAsItIs);
        };
    }

    private static boolean isTakenAsItIs(String option) {
        if (option.startsWith("-D")) {
            return !option.startsWith("-Dcom.sun.management.")
                    && !option.startsWith("-Djava.class.path=")
                    && !option.startsWith("-Djdk.module.");
        }
        return TAKEN_AS_THEY_ARE.contains(option) || option.startsWith("-ea:") || option.startsWith("-da:");
    }

    private static String ofTheJdk(String modules) {
        return Arrays.stream(modules.split(",", -1))
                .filter(each -> isOfTheJdk(each) || each.equals("ALL-SYSTEM") || each.equals("ALL-DEFAULT"))
                .collect(Collectors.joining(","));
    }

    private static boolean isOfTheJdk(String module) {
        return ModuleFinder.ofSystem().find(module).isPresent();
    }
}
