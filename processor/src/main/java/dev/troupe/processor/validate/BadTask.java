package dev.troupe.processor.validate;

import dev.troupe.processor.diagnostic.Problem;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.RemoteClass;
import dev.troupe.processor.model.RemoteMethod;
import java.util.List;
import java.util.stream.Stream;

/** A task is a static method that the dispatcher, a class of the same package, can call. */
final class BadTask implements Check {
    @Override
    public List<Problem> check(RemoteClass remote) {
        return remote.methods().stream().flatMap(each -> problem(each, remote)).toList();
    }

    private static Stream<Problem> problem(RemoteMethod method, RemoteClass remote) {
        return method.task().stream().flatMap(task -> {
            if (!task.isStatic()) {
                return Stream.of(Rule.INSTANCE_METHOD.at(method.origin(), method.name(), remote.name()));
            }
            return task.isPrivate() ? Stream.of(Rule.PRIVATE_TASK.at(method.origin(), method.name())) : Stream.empty();
        });
    }
}
