package dev.troupe.processor.validate;

import dev.troupe.processor.diagnostic.Problem;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Declarations;
import dev.troupe.processor.model.Origin;
import dev.troupe.processor.model.RemoteClass;
import dev.troupe.processor.model.RemoteConstructor;
import dev.troupe.processor.model.RemoteMethod;
import dev.troupe.processor.model.RemoteParameter;
import dev.troupe.processor.model.TypeSearch;
import dev.troupe.processor.model.WireType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Only what is named is ever made of what was sent; a class that can be extended may be taken to mean more. */
final class OpenType implements Check {
    @Override
    public List<Problem> check(RemoteClass remote) {
        if (remote.shape().isForeign()) {
            return List.of();
        }
        Told told = new Told(remote.declarations());
        for (RemoteConstructor each : remote.openConstructors()) {
            told.parameters(each.parameters().list(), "the constructor of " + remote.name());
        }
        for (RemoteMethod each : remote.methods()) {
            told.parameters(each.parameters().list(), each.name());
            each.result().type().ifPresent(type -> told.type(type, each.origin(), "the result of " + each.name()));
        }
        return told.problems;
    }

    /** Tells of each class once. */
    private static final class Told {
        private final List<Problem> problems = new ArrayList<>();
        private final Set<WireType> seen = new HashSet<>();
        private final TypeSearch open;

        Told(Declarations declarations) {
            open = TypeSearch.forOpen(declarations);
        }

        void parameters(List<RemoteParameter> parameters, String of) {
            parameters.forEach(each -> type(each.type(), each.origin(), "'" + each.name() + "' of " + of));
        }

        void type(WireType type, Origin origin, String where) {
            open.find(type)
                    .filter(found -> seen.add(found.type()))
                    .ifPresent(found -> problems.add(Rule.OPEN_TYPE.at(origin, found.type(), where)));
        }
    }
}
