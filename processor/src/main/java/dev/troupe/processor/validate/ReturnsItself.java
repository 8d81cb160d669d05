package dev.troupe.processor.validate;

import dev.troupe.processor.diagnostic.Problem;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.RemoteClass;
import dev.troupe.processor.model.Result;
import java.util.List;

/** An actor stays where it is, so a method that returns it gives back nothing. */
final class ReturnsItself implements Check {
    @Override
    public List<Problem> check(RemoteClass remote) {
        return remote.shape().isForeign()
                ? List.of()
                : remote.methods().stream()
                        .filter(each -> each.result().delivery() == Result.Delivery.ITSELF)
                        .map(each -> Rule.RETURNS_ITSELF.at(each.origin(), each.name(), remote.name()))
                        .toList();
    }
}
