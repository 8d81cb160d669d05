package dev.troupe.processor.generate;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Hands out each name once. */
final class UniqueNames {
    private final Set<String> taken = new HashSet<>();

    UniqueNames(Collection<String> taken) {
        this.taken.addAll(taken);
    }

    /** The name wished for, or that name with a number or a line behind it. */
    String next(String wish) {
        String name = SourceVersion.isKeyword(wish) ? wish + "_" : wish;
        String candidate = name;
        for (int i = 2; !taken.add(candidate); i++) {
            candidate = name + "_" + i;
        }
        return candidate;
    }
}
