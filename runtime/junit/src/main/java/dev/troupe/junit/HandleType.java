package dev.troupe.junit;

import dev.troupe.runtime.ActorHandle;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.internal.control.NotGenerated;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.commons.support.ReflectionSupport;

/** A generated handle's class whose actors can be started without arguments. */
final class HandleType {
    private final Method remote;

    private HandleType(Method remote) {
        this.remote = remote;
    }

    /**
     * The type of a parameter.
     *
     * @throws ParameterResolutionException when nobody can know which actor is meant; says what to do
     */
    static HandleType of(ParameterContext parameter) {
        Class<?> type = parameter.getParameter().getType();
        String name = type.getSimpleName();
        String subject = "No actor can be started for the parameter of type " + name + " of "
                + Subject.of(parameter.getDeclaringExecutable()) + ": ";
        List<Method> remotes = remotes(type);
        if (remotes.isEmpty()) {
            throw new ParameterResolutionException(subject + "it may be a handle of any class."
                    + "\n    Fix: declare the generated handle of a class marked @Remote, such as CounterHandle.");
        }
        return remotes.stream()
                .filter(each -> each.getParameterCount() == 0)
                .map(HandleType::new)
                .findFirst()
                .orElseThrow(() -> new ParameterResolutionException(
                        subject + "there is no remote() without arguments, only " + signatures(remotes) + "."
                                + "\n    Fix: start it in the test, with try (" + name + " actor = " + name
                                + ".remote(...)) { ... }."));
    }

    private static List<Method> remotes(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(each -> each.getName().equals("remote") && Modifier.isStatic(each.getModifiers()))
                .filter(each ->
                        !List.of(each.getParameterTypes()).contains(ObjectRef.class)) // Those that the user wrote.
                .toList();
    }

    private static String signatures(List<Method> remotes) {
        return remotes.stream()
                .map(each -> Arrays.stream(each.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "remote(", ")")))
                .sorted()
                .collect(Collectors.joining(" and "));
    }

    /** Starts an actor. The handle's class may be package-private, as its test is. */
    ActorHandle<?> remote() {
        try {
            return (ActorHandle<?>) ReflectionSupport.invokeMethod(remote, null);
        } catch (NoClassDefFoundError e) {
            String missing = String.valueOf(e.getMessage()).replace('/', '.');
            if (missing.endsWith("Stub")) {
                String handle = remote.getDeclaringClass().getSimpleName();
                throw new ParameterResolutionException(NotGenerated.message(handle, missing), e);
            }
            throw e;
        }
    }
}
