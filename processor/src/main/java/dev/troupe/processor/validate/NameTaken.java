package dev.troupe.processor.validate;

import dev.troupe.processor.diagnostic.Problem;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.RemoteClass;
import java.util.List;

/** The names of the generated classes must be free. */
final class NameTaken implements Check {
    @Override
    public List<Problem> check(RemoteClass remote) {
        return remote.surroundings().takenNames().stream()
                .sorted()
                .map(each -> Rule.NAME_TAKEN.at(remote.origin(), each, remote.name()))
                .limit(1)
                .toList();
    }
}
