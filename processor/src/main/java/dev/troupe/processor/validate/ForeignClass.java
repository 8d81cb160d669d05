package dev.troupe.processor.validate;

import dev.troupe.processor.diagnostic.Problem;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.RemoteClass;
import dev.troupe.processor.model.Shape;
import java.util.List;
import java.util.Locale;

/** What {@code @RemoteFor} names can be created: the user can name another, but not change it. */
final class ForeignClass implements Check {
    @Override
    public List<Problem> check(RemoteClass remote) {
        String finding = finding(remote);
        return finding.isEmpty() ? List.of() : List.of(Rule.FOREIGN_CLASS.at(remote.origin(), remote.name(), finding));
    }

    private static String finding(RemoteClass remote) {
        Shape shape = remote.shape();
        if (shape.kind() != Shape.Kind.CLASS && shape.kind() != Shape.Kind.RECORD) {
            return "it is no class, but an " + shape.kind().name().toLowerCase(Locale.ROOT);
        }
        if (!shape.isReached()) {
            return "it is not public";
        }
        if (shape.isAbstract()) {
            return "it is abstract";
        }
        if (!shape.inner().isEmpty()) {
            return "it is an inner class, which needs a " + shape.inner() + " too";
        }
        if (!shape.typeVariables().isEmpty()) {
            return "it declares the type variable " + shape.typeVariables().get(0)
                    + ", which is gone by the time its calls travel";
        }
        if (!shape.knownSupertypes()) {
            return "something that it extends is not on the class path";
        }
        return remote.openConstructors().isEmpty() ? "it has no public constructor whose parameters can travel" : "";
    }
}
