package dev.troupe.processor.validate;

import dev.troupe.processor.diagnostic.Problem;
import dev.troupe.processor.model.RemoteClass;
import dev.troupe.processor.model.Role;
import java.util.List;

/** All checks, in the order in which their problems are told. */
public final class Rules {
    private static final NotAClass NOT_A_CLASS = new NotAClass();
    private static final ForeignClass FOREIGN_CLASS = new ForeignClass();
    private static final List<Check> FOR_CLASSES = List.of(
            new AbstractClass(),
            new InnerClass(),
            new PrivateClass(),
            new GenericClass(),
            new NoConstructor(),
            new NameTaken(),
            new BadAmount(),
            new BadCustomResource(),
            new BadMemory(),
            new BadRestarts(),
            new BadConcurrency(),
            new BadRemoteName(),
            new ReservedName(),
            new GenericMethod(),
            new UnsendableType(),
            new AmbiguousHandle(),
            new BadMultiReturn());

    private static final List<Check> FOR_TASKS = List.of(
            new PrivateClass(),
            new NameTaken(),
            new BadTask(),
            new BadAmount(),
            new BadCustomResource(),
            new BadMemory(),
            new BadRestarts(),
            new BadConcurrency(),
            new BadRemoteName(),
            new ReservedName(),
            new GenericMethod(),
            new UnsendableType(),
            new AmbiguousHandle(),
            new BadMultiReturn());

    private static final List<Check> TASK_WARNINGS = List.of(new OpenType());

    /** What is said only of a class that compiles, so that errors stand alone. */
    private static final List<Check> WARNINGS =
            List.of(new OpenType(), new UnreachableField(), new ReturnsItself(), new NothingToCall());

    /** Finds all problems of a class; what is no class at all has only that one. */
    public List<Problem> check(RemoteClass remote) {
        if (remote.role() == Role.TASKS) {
            return errorsOrWarnings(FOR_TASKS, TASK_WARNINGS, remote);
        }
        List<Problem> first = (remote.shape().isForeign() ? FOREIGN_CLASS : NOT_A_CLASS).check(remote);
        if (!first.isEmpty()) {
            return first;
        }
        return errorsOrWarnings(FOR_CLASSES, WARNINGS, remote);
    }

    private static List<Problem> errorsOrWarnings(List<Check> errors, List<Check> warnings, RemoteClass remote) {
        List<Problem> found = all(errors, remote);
        return found.isEmpty() ? all(warnings, remote) : found;
    }

    private static List<Problem> all(List<Check> checks, RemoteClass remote) {
        return checks.stream().flatMap(each -> each.check(remote).stream()).toList();
    }
}
