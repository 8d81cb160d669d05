package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.IncompatibleActorException;
import dev.troupe.runtime.internal.control.Builds;
import dev.troupe.runtime.internal.control.NotGenerated;
import dev.troupe.runtime.internal.control.RestartPolicy;
import dev.troupe.runtime.internal.control.TaskHostStub.Introduction;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.TaskDispatcher;
import dev.troupe.runtime.spi.WireInput;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tasks that a worker of tasks was told of, of any classes. For its one thread. */
final class HostedTasks {
    private final List<@Nullable Hosted> tasks = new ArrayList<>();
    private final Map<String, TaskDispatcher> dispatchers = new HashMap<>();

    private Namer namer = (number, name) -> {};

    /** Is told what runs. */
    interface Namer {
        void name(int number, String task);
    }

    /** A task, or why it cannot be run. */
    private record Hosted(
            @Nullable TaskDispatcher dispatcher,
            int task,
            RestartPolicy retries,
            @Nullable Throwable problem) {}

    /** Has somebody told what each number stands for. */
    void nameTo(Namer other) {
        namer = other;
    }

    /** Learns what a number stands for; what is wrong with it, the calls will say. */
    void introduce(Introduction introduction) {
        while (tasks.size() <= introduction.number()) {
            tasks.add(null);
        }
        tasks.set(introduction.number(), host(introduction));
    }

    private Hosted host(Introduction introduction) {
        RestartPolicy retries = new RestartPolicy(0, -1, introduction.retryExceptions());
        try {
            TaskDispatcher dispatcher = dispatcher(introduction.dispatcherName());
            String className = dispatcher.type().simpleName();
            Builds.compare(className, dispatcher.type().signatures(), introduction.signatures())
                    .ifPresent(misfit -> {
                        throw misfit;
                    });
            namer.name(
                    introduction.number(), className + "." + dispatcher.type().method(introduction.task()));
            return new Hosted(dispatcher, introduction.task(), retries, null);
        } catch (ReflectiveOperationException
                | RuntimeException
                | Error e) { // A class that does not load, for example.
            return new Hosted(null, introduction.task(), retries, e);
        }
    }

    private TaskDispatcher dispatcher(String name) throws ReflectiveOperationException {
        TaskDispatcher known = dispatchers.get(name);
        if (known == null) {
            known = make(name);
            dispatchers.put(name, known);
        }
        return known;
    }

    private static TaskDispatcher make(String name) throws ReflectiveOperationException {
        try {
            Constructor<?> constructor = Class.forName(name).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (TaskDispatcher) constructor.newInstance();
        } catch (ClassNotFoundException e) {
            throw new IncompatibleActorException(NotGenerated.message("A task", name), e);
        }
    }

    /** Runs the task with this number. */
    void run(int number, WireInput in, Reply out) throws Throwable {
        Hosted task = task(number);
        if (task == null) {
            throw new IllegalStateException("No task was introduced with the number " + number + ".");
        }
        Throwable problem = task.problem();
        if (problem != null) {
            throw problem;
        }
        TaskDispatcher dispatcher = Objects.requireNonNull(task.dispatcher());
        dispatcher.dispatch(dispatcher, task.task(), in, out);
    }

    private @Nullable Hosted task(int number) {
        return number < tasks.size() ? tasks.get(number) : null;
    }

    /** Whether a task that threw this may be run again. */
    boolean isRetriedAfter(int number, Throwable thrown) {
        Hosted task = task(number);
        return task != null && task.retries().isRetriedAfter(thrown);
    }
}
