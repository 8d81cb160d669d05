package dev.troupe.processor.validate;

import dev.troupe.processor.diagnostic.Problem;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.RemoteClass;
import java.util.List;

/** An object of an inner class cannot live without the one around it. */
final class InnerClass implements Check {
    @Override
    public List<Problem> check(RemoteClass remote) {
        return remote.shape().inner().isEmpty()
                ? List.of()
                : List.of(Rule.INNER_CLASS.at(
                        remote.origin(), remote.name(), remote.shape().inner()));
    }
}
