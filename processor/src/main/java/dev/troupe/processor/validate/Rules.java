package dev.troupe.processor.validate;

import dev.troupe.processor.diagnostic.Problem;
import dev.troupe.processor.model.RemoteClass;
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
            new BadRemoteName(),
            new ReservedName(),
            new GenericMethod(),
            new UnsendableType(),
            new AmbiguousHandle());

    /** Finds all problems of a class; what is no class at all has only that one. */
    public List<Problem> check(RemoteClass remote) {
        List<Problem> first = (remote.shape().isForeign() ? FOREIGN_CLASS : NOT_A_CLASS).check(remote);
        return first.isEmpty()
                ? FOR_CLASSES.stream()
                        .flatMap(each -> each.check(remote).stream())
                        .toList()
                : first;
    }
}
