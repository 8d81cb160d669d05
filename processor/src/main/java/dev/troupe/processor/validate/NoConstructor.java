package dev.troupe.processor.validate;

import dev.troupe.processor.diagnostic.Problem;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.RemoteClass;
import java.util.List;

/** At least one constructor must be open to the dispatcher. */
final class NoConstructor implements Check {
    @Override
    public List<Problem> check(RemoteClass remote) {
        boolean hidden = !remote.shape().hidden().isEmpty(); // And so are its constructors, unless they say otherwise.
        if (hidden
                || remote.constructors().isEmpty()
                || !remote.openConstructors().isEmpty()) {
            return List.of();
        }
        boolean only = remote.constructors().size() == 1;
        return List.of(Rule.NO_CONSTRUCTOR.at(
                only ? remote.constructors().get(0).origin() : remote.origin(),
                remote.name(),
                only
                        ? "its only constructor is private or @NotRemote"
                        : "all its constructors are private or @NotRemote",
                remote.handle()));
    }
}
