package dev.troupe.processor.validate;

import dev.troupe.processor.diagnostic.Problem;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.RemoteClass;
import dev.troupe.processor.model.RemoteField;
import java.util.List;

/** Fields are not shared between processes, and not reached through handles. */
final class UnreachableField implements Check {
    @Override
    public List<Problem> check(RemoteClass remote) {
        return remote.fields().stream().map(each -> problem(each, remote)).toList();
    }

    private static Problem problem(RemoteField field, RemoteClass remote) {
        return switch (field.kind()) {
            case STATIC -> Rule.STATIC_FIELD.at(field.origin(), field.name(), remote.name());
            case PUBLIC -> Rule.PUBLIC_FIELD.at(field.origin(), field.name(), remote.handle());
        };
    }
}
