package dev.troupe.processor.validate;

import dev.troupe.processor.diagnostic.Problem;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.RemoteClass;
import java.util.List;

/** A handle has the public methods of its class, and one should. */
final class NothingToCall implements Check {
    @Override
    public List<Problem> check(RemoteClass remote) {
        return remote.methods().isEmpty()
                        && remote.leftOut().isEmpty()
                        && !remote.shape().isForeign()
                ? List.of(Rule.NOTHING_TO_CALL.at(remote.origin(), remote.name(), remote.handle()))
                : List.of();
    }
}
