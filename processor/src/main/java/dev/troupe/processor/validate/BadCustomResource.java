package dev.troupe.processor.validate;

import dev.troupe.processor.diagnostic.Problem;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.RemoteClass;
import dev.troupe.processor.model.Resources;
import dev.troupe.processor.model.Resources.Custom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Custom resources have names of their own, each once. */
final class BadCustomResource implements Check {
    private static final Map<String, String> BUILT_IN = Map.of("CPU", "numCpus", "GPU", "numGpus", "memory", "memory");

    @Override
    public List<Problem> check(RemoteClass remote) {
        return remote.needs().stream()
                .flatMap(each -> check(each.resources()).stream())
                .toList();
    }

    private static List<Problem> check(Resources resources) {
        List<Problem> problems = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Custom custom : resources.custom()) {
            String name = custom.name();
            if (name.isBlank()) {
                problems.add(Rule.NO_NAME.at(custom.origin()));
            } else if (BUILT_IN.containsKey(name)) {
                problems.add(Rule.NOT_CUSTOM.at(custom.origin(), name, BUILT_IN.get(name)));
            } else if (!names.add(name)) {
                problems.add(Rule.GIVEN_TWICE.at(custom.origin(), name));
            }
        }
        return problems;
    }
}
