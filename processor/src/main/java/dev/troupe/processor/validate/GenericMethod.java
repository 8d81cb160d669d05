package dev.troupe.processor.validate;

import dev.troupe.processor.diagnostic.Problem;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.RemoteClass;
import java.util.List;

/** Type arguments of a call do not travel. */
final class GenericMethod implements Check {
    @Override
    public List<Problem> check(RemoteClass remote) {
        return remote.methods().stream()
                .filter(each -> !each.isReserved() && !each.typeVariables().isEmpty())
                .map(each -> Rule.GENERIC_METHOD.at(
                        each.origin(), each.name(), each.typeVariables().get(0)))
                .toList();
    }
}
