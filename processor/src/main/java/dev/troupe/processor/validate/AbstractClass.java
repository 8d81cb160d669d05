package dev.troupe.processor.validate;

import dev.troupe.processor.diagnostic.Problem;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.RemoteClass;
import java.util.List;

/** An abstract class cannot be created. */
final class AbstractClass implements Check {
    @Override
    public List<Problem> check(RemoteClass remote) {
        return remote.shape().isAbstract()
                ? List.of(Rule.ABSTRACT_CLASS.at(remote.origin(), remote.name()))
                : List.of();
    }
}
