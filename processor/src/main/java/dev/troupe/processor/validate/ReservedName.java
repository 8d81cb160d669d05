package dev.troupe.processor.validate;

import dev.troupe.processor.diagnostic.Problem;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.RemoteClass;
import dev.troupe.processor.model.RemoteMethod;
import java.util.List;

/** A handle has some methods for itself. */
final class ReservedName implements Check {
    @Override
    public List<Problem> check(RemoteClass remote) {
        return remote.methods().stream()
                .filter(RemoteMethod::isReserved)
                .map(each -> problem(each, remote))
                .toList();
    }

    private static Problem problem(RemoteMethod method, RemoteClass remote) {
        return switch (method.handleName()) {
            case "close" ->
                at(
                        method,
                        remote,
                        "close()",
                        "ends the actor",
                        ", or let " + remote.name() + " implement AutoCloseable: its close() then runs at that end");
            case "options" -> at(method, remote, "options()", "says what is needed", "");
            case "self" -> at(method, remote, "self()", "finds the actor that calls it", "");
            case "named" -> at(method, remote, "named(...)", "finds an actor", "");
            case "remote" -> at(method, remote, "remote(...)", "starts an actor", "");
            default -> at(method, remote, "options()." + method.handleName() + "(...)", "says what is needed", "");
        };
    }

    private static Problem at(RemoteMethod method, RemoteClass remote, String clash, String meaning, String choice) {
        return Rule.RESERVED_NAME.at(
                method.nameOrigin(), method.signature(), remote.handle() + "." + clash, meaning, choice);
    }
}
