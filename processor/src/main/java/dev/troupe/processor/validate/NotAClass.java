package dev.troupe.processor.validate;

import dev.troupe.processor.diagnostic.Problem;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.RemoteClass;
import java.util.List;

/** Only a class can be created. */
final class NotAClass implements Check {
    @Override
    public List<Problem> check(RemoteClass remote) {
        return switch (remote.shape().kind()) {
            case INTERFACE -> List.of(Rule.INTERFACE.at(remote.origin(), remote.name()));
            case ENUM -> List.of(Rule.ENUM.at(remote.origin(), remote.name()));
            case ANNOTATION -> List.of(Rule.ANNOTATION.at(remote.origin(), remote.name()));
            case CLASS, RECORD -> List.of();
        };
    }
}
