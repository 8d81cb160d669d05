package dev.troupe.processor.validate;

import dev.troupe.processor.diagnostic.Problem;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Obstacle;
import dev.troupe.processor.model.Origin;
import dev.troupe.processor.model.RemoteClass;
import dev.troupe.processor.model.RemoteConstructor;
import dev.troupe.processor.model.RemoteMethod;
import dev.troupe.processor.model.RemoteParameter;
import dev.troupe.processor.model.TypeSearch;
import dev.troupe.processor.model.WireType;
import dev.troupe.processor.model.WireType.Unsendable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A handle that is not written yet has to be named so that there is no doubt. */
final class AmbiguousHandle implements Check {
    @Override
    public List<Problem> check(RemoteClass remote) {
        TypeSearch search = TypeSearch.forUnsendable(remote.declarations());
        List<Problem> problems = new ArrayList<>();
        for (RemoteConstructor constructor : remote.constructors()) {
            for (RemoteParameter each : constructor.parameters().list()) {
                problem(each.type(), each.origin(), "'" + each.name() + "'", search)
                        .ifPresent(problems::add);
            }
        }
        for (RemoteMethod method : remote.methods()) {
            for (RemoteParameter each : method.parameters().list()) {
                problem(each.type(), each.origin(), "'" + each.name() + "'", search)
                        .ifPresent(problems::add);
            }
            method.result()
                    .type()
                    .flatMap(each -> problem(each, method.origin(), "the result of " + method.name(), search))
                    .ifPresent(problems::add);
        }
        return problems;
    }

    private static Optional<Problem> problem(WireType type, Origin origin, String where, TypeSearch search) {
        return search.find(type)
                .map(found -> (Unsendable) found.type())
                .filter(found -> found.obstacle() == Obstacle.AMBIGUOUS_HANDLE)
                .map(found -> {
                    String first = found.shown().split(" or ", 2)[0];
                    String simple = first.substring(first.lastIndexOf('.') + 1);
                    return Rule.AMBIGUOUS_HANDLE.at(origin, simple, where, found.shown(), first);
                });
    }
}
