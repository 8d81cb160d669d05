package dev.troupe.processor.validate;

import dev.troupe.processor.diagnostic.Problem;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.RemoteClass;
import java.util.List;

/** The dispatcher, a class of the same package, creates the object. */
final class PrivateClass implements Check {
    @Override
    public List<Problem> check(RemoteClass remote) {
        String hidden = remote.shape().hidden();
        return hidden.isEmpty() ? List.of() : List.of(Rule.PRIVATE_CLASS.at(remote.origin(), remote.name(), hidden));
    }
}
