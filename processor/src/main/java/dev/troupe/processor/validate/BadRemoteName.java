package dev.troupe.processor.validate;

import dev.troupe.processor.diagnostic.Problem;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.RemoteClass;
import dev.troupe.processor.model.RemoteMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names that {@code @RemoteName} gives are names, and no two methods of a handle look the same. */
final class BadRemoteName implements Check {
    @Override
    public List<Problem> check(RemoteClass remote) {
        Map<Object, RemoteMethod> known = new HashMap<>();
        remote.methods().stream().filter(each -> each.given().isEmpty()).forEach(each -> known.put(look(each), each));
        List<Problem> problems = new ArrayList<>();
        for (RemoteMethod method : remote.methods()) {
            method.given().ifPresent(name -> {
                if (!name.isAllowed()) {
                    problems.add(Rule.NO_NAME_FOR_METHOD.at(
                            name.origin(), name.text(), method.signature(), method.name() + "Remotely"));
                    return;
                }
                RemoteMethod other = known.putIfAbsent(look(method), method);
                if (other != null) {
                    problems.add(Rule.SAME_NAME.at(
                            name.origin(), method.signature(), name.text() + method.parameters(), other.signature()));
                }
            });
        }
        return problems;
    }

    /** What javac tells two methods apart by. */
    private static Object look(RemoteMethod method) {
        return List.of(method.handleName(), method.parameters().erasures());
    }
}
