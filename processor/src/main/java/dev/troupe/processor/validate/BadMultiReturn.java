package dev.troupe.processor.validate;

import dev.troupe.processor.diagnostic.Problem;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.RemoteClass;
import dev.troupe.processor.model.RemoteMethod;
import dev.troupe.processor.model.Result;
import dev.troupe.processor.model.WireType;
import java.util.List;

/** Only a record has components that a handle can have refs to. */
final class BadMultiReturn implements Check {
    @Override
    public List<Problem> check(RemoteClass remote) {
        return remote.methods().stream()
                .filter(each -> each.result().split().isPresent() && !hasParts(each.result()))
                .map(BadMultiReturn::problem)
                .toList();
    }

    /** What cannot travel at all is told elsewhere. */
    private static boolean hasParts(Result result) {
        return result.delivery() != Result.Delivery.STREAM
                && result.type()
                        .filter(each -> each instanceof WireType.Struct || each instanceof WireType.Unsendable)
                        .isPresent();
    }

    private static Problem problem(RemoteMethod method) {
        Result result = method.result();
        String returned = result.delivery() == Result.Delivery.STREAM ? "many " + result : result.toString();
        return Rule.MULTI_RETURN.at(result.split().orElse(method.origin()), method.name(), returned);
    }
}
