package dev.troupe.processor.validate;

import dev.troupe.processor.diagnostic.Problem;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Needs;
import dev.troupe.processor.model.RemoteClass;
import dev.troupe.processor.model.Resources.Exceptions;
import dev.troupe.processor.model.Resources.Times;
import dev.troupe.processor.model.Role;
import java.util.List;
import java.util.stream.Stream;

/** Restarts are for actors, retries of calls for actors and of tasks for tasks; all are counted from -1, which is without end. */
final class BadRestarts implements Check {
    private static final int WITHOUT_END = -1;

    @Override
    public List<Problem> check(RemoteClass remote) {
        return remote.needs().stream()
                .flatMap(needs -> Stream.concat(
                        needs.resources().restarts().stream().flatMap(times -> problem(times, needs, remote.role())),
                        needs.resources().retryExceptions().stream()
                                .flatMap(exceptions -> problems(exceptions, needs))))
                .toList();
    }

    private static Stream<Problem> problem(Times times, Needs needs, Role role) {
        boolean isOfTasks = times.name().equals("maxRetries");
        if (isOfTasks != (role == Role.TASKS)) {
            Rule rule = isOfTasks ? Rule.ACTOR_RETRIES : Rule.TASK_RESTARTS;
            return Stream.of(rule.at(times.origin(), times.name(), needs.who()));
        }
        return times.value() < WITHOUT_END
                ? Stream.of(Rule.BAD_TIMES.at(times.origin(), times.name(), times.value()))
                : Stream.empty();
    }

    private static Stream<Problem> problems(Exceptions exceptions, Needs needs) {
        return exceptions.hidden().stream()
                .map(each -> Rule.HIDDEN_EXCEPTION.at(exceptions.origin(), each, needs.who()));
    }
}
