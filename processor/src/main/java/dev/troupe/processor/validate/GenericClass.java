package dev.troupe.processor.validate;

import dev.troupe.processor.diagnostic.Problem;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.RemoteClass;
import java.util.List;

/** Type arguments do not travel. */
final class GenericClass implements Check {
    @Override
    public List<Problem> check(RemoteClass remote) {
        List<String> variables = remote.shape().typeVariables();
        return variables.isEmpty()
                ? List.of()
                : List.of(Rule.GENERIC_CLASS.at(remote.origin(), remote.name(), variables.get(0)));
    }
}
