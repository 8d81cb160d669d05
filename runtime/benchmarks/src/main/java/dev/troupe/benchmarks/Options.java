package dev.troupe.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the command line asks for.
 *
 * @param ray whether Ray is measured too
 * @param results the file for the figures
 */
record Options(List<Section> sections, boolean ray, Optional<Path> results) {
    static final String USAGE = "Usage: run [--quick | --only=SECTION,...] [--rounds=N] [--results=FILE]"
            + "\n  sections: calls, growth, idle, paced, tasks, objects, ray";

    private static final String QUICK = "--quick";
    private static final String ONLY = "--only=";
    private static final String ROUNDS = "--rounds=";
    private static final String RESULTS = "--results=";
    private static final String RAY = "ray";
    private static final Map<String, Supplier<Section>> SECTIONS = sectionsByName();

    Options {
        sections = List.copyOf(sections);
    }

    private static Map<String, Supplier<Section>> sectionsByName() {
        Map<String, Supplier<Section>> sections = new LinkedHashMap<>();
        sections.put("calls", Section::calls);
        sections.put("growth", Section::growth);
        sections.put("idle", Section::idle);
        sections.put("paced", Section::paced);
        sections.put("tasks", Section::tasks);
        sections.put("objects", Section::objects);
        return sections;
    }

    static Options parse(String... arguments) {
        List<String> names = new ArrayList<>(SECTIONS.keySet());
        names.add(RAY);
        boolean quick = false;
        Optional<Integer> rounds = Optional.empty();
        Optional<Path> results = Optional.empty();
        for (String argument : arguments) {
            if (argument.startsWith(ROUNDS)) {
                rounds = Optional.of(rounds(argument.substring(ROUNDS.length())));
            } else if (argument.startsWith(RESULTS)) {
                results = Optional.of(Path.of(argument.substring(RESULTS.length())));
            } else if (argument.startsWith(ONLY)) {
                names = names(argument.substring(ONLY.length()), names);
            } else if (argument.equals(QUICK)) {
                quick = true;
            } else {
                throw new IllegalArgumentException("There is no option " + argument + ".");
            }
        }
        List<Section> sections = quick ? List.of(Section.quick()) : sections(names);
        int number = rounds.orElse(0);
        return new Options(
                number == 0
                        ? sections
                        : sections.stream().map(each -> each.withRounds(number)).toList(),
                !quick && names.contains(RAY),
                results);
    }

    private static List<Section> sections(List<String> names) {
        return SECTIONS.entrySet().stream()
                .filter(each -> names.contains(each.getKey()))
                .map(each -> each.getValue().get())
                .toList();
    }

    private static List<String> names(String list, List<String> known) {
        List<String> names = Arrays.asList(list.split(",", -1));
        for (String name : names) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        "There is no section " + name + "; there are " + String.join(", ", known) + ".");
            }
        }
        return names;
    }

    private static int rounds(String number) {
        try {
            int rounds = Integer.parseInt(number);
            if (rounds < 1) {
                throw new IllegalArgumentException("--rounds needs 1 or more, was " + rounds + ".");
            }
            return rounds;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--rounds needs a number, was \"" + number + "\".", e);
        }
    }
}
