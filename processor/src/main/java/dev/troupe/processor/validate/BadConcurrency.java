package dev.troupe.processor.validate;

import dev.troupe.processor.diagnostic.Problem;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.ConcurrencyGroup;
import dev.troupe.processor.model.Needs;
import dev.troupe.processor.model.RemoteClass;
import dev.troupe.processor.model.RemoteMethod;
import dev.troupe.processor.model.Resources;
import dev.troupe.processor.model.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Actors run one call at a time at least, and methods are in groups that their class has. */
final class BadConcurrency implements Check {
    private static final int WITHOUT_LIMIT = -1;

    @Override
    public List<Problem> check(RemoteClass remote) {
        boolean isOfTasks = remote.role() == Role.TASKS;
        Stream<Problem> ofClass = remote.needs().stream().flatMap(each -> problems(each, isOfTasks));
        return isOfTasks
                ? Stream.concat(ofClass, remote.methods().stream().flatMap(BadConcurrency::ofTask))
                        .toList()
                : Stream.of(
                                ofClass,
                                ofGroups(remote),
                                remote.methods().stream().flatMap(each -> problems(each, remote)))
                        .flatMap(each -> each)
                        .toList();
    }

    private static Stream<Problem> problems(Needs needs, boolean isOfTasks) {
        Resources resources = needs.resources();
        return isOfTasks
                ? Stream.concat(
                        Stream.of(resources.maxConcurrency(), resources.maxPendingCalls())
                                .flatMap(Optional::stream)
                                .map(each -> Rule.TASK_CONCURRENCY.at(each.origin(), each.name(), needs.who())),
                        resources.virtualThreads().stream()
                                .map(each -> Rule.TASK_CONCURRENCY.at(each.origin(), each.name(), needs.who())))
                : Stream.concat(
                        resources.maxConcurrency().stream()
                                .filter(each -> each.value() < 1)
                                .map(each -> Rule.BAD_CONCURRENCY.at(each.origin(), needs.who(), each.value())),
                        resources.maxPendingCalls().stream()
                                .filter(each -> each.value() < 1 && each.value() != WITHOUT_LIMIT)
                                .map(each -> Rule.BAD_PENDING_CALLS.at(each.origin(), needs.who(), each.value())));
    }

    private static Stream<Problem> ofTask(RemoteMethod task) {
        return task.group().stream()
                .map(group -> Rule.TASK_CONCURRENCY.at(group.origin(), "@ConcurrencyGroup", task.name()));
    }

    private static Stream<Problem> ofGroups(RemoteClass remote) {
        Set<String> names = new HashSet<>();
        String className = remote.name().simpleName();
        return remote.groups().stream().flatMap(group -> {
            if (group.name().isBlank()) {
                return Stream.of(Rule.NAMELESS_GROUP.at(group.origin(), className));
            }
            if (!names.add(group.name())) {
                return Stream.of(Rule.GROUP_TWICE.at(group.origin(), group.name(), className));
            }
            return group.maxConcurrency().stream()
                    .filter(times -> times.value() < 1)
                    .map(times -> Rule.BAD_CONCURRENCY.at(
                            times.origin(), "the group \"" + group.name() + "\"", times.value()));
        });
    }

    private static Stream<Problem> problems(RemoteMethod method, RemoteClass remote) {
        return method.group().stream().flatMap(group -> {
            String className = remote.name().simpleName();
            if (remote.groups().stream().noneMatch(each -> each.name().equals(group.name()))) {
                return Stream.of(Rule.UNKNOWN_GROUP.at(
                        group.origin(), method.name(), group.name(), className, known(remote.groups())));
            }
            return group.maxConcurrency().stream()
                    .map(times -> Rule.GROUP_OF_METHOD.at(
                            times.origin(), method.name(), className, group.name(), times.value()));
        });
    }

    private static String known(List<ConcurrencyGroup> groups) {
        String names = groups.stream()
                .map(ConcurrencyGroup::name)
                .filter(each -> !each.isBlank())
                .distinct()
                .map(each -> "\"" + each + "\"")
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : "; it has " + names;
    }
}
