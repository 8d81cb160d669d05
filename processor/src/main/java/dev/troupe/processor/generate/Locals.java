package dev.troupe.processor.generate;

import dev.troupe.processor.model.Parameters;
import dev.troupe.processor.model.RemoteParameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The names inside one method: the user's parameters keep theirs, what is generated goes out of their way. */
final class Locals {
    private final UniqueNames names;
    private final List<String> parameters = new ArrayList<>();

    /** Names for the parameters, other than those that the code around them uses. */
    Locals(Parameters parameters, Collection<String> used) {
        names = new UniqueNames(used);
        for (RemoteParameter each : parameters.list()) {
            this.parameters.add(names.next(each.name()));
        }
    }

    /** The names of the parameters. */
    List<String> parameters() {
        return parameters;
    }

    /** A name for something that is generated. */
    String own(String wish) {
        return names.next(wish);
    }
}
