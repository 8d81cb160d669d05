package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.Demand;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.TaskRetries;
import dev.troupe.runtime.internal.jdk.ClassPath;
import dev.troupe.runtime.internal.jdk.TroupeThreads;
import dev.troupe.runtime.internal.wire.Death;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Request;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Where this process's tasks go: those that need one CPU each to a pool of workers, of which there is one for each class path;
 * those that ask for anything else to a worker of their own, which holds that.
 *
 * <p>Safe for any thread.
 */
final class Tasks {
    private final Caller caller;
    private final Creator creator;
    private final TaskSettings settings;
    private final TaskWatch watch;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<List<String>, TaskPool> pools = new ConcurrentHashMap<>();
    private final Map<Class<?>, TaskTarget> targets = new ConcurrentHashMap<>();
    private @Nullable Death end;

    Tasks(Caller caller, ActorRef node, Creator creator, TaskSettings settings, TroupeThreads threads) {
        this.caller = caller;
        this.creator = creator;
        this.settings = settings;
        watch = new TaskWatch(threads, settings.secondsToStay(), new WaitingTasks(caller, node));
    }

    /** Begins a call of a task. */
    Request begin(ActorType type, Demand demand, long patienceNanos, TaskRetries retries, int task) {
        if (!needsOneCpu(demand)) {
            return OutgoingTask.begin(new Alone(creator, type, demand, patienceNanos, retries, task));
        }
        TaskTarget known = targets.get(type.stub());
        TaskTarget target = known != null && known.isOf(type) ? known : target(type);
        return OutgoingTask.begin(new Pooled(target, task, retries, patienceNanos));
    }

    private static boolean needsOneCpu(Demand demand) {
        return demand.cpus().orElse(1) == 1
                && demand.gpus() == 0
                && demand.memory() == 0
                && demand.custom().isEmpty();
    }

    private TaskTarget target(ActorType type) {
        creator.checkTasks(type);
        TaskTarget made = new TaskTarget(pool(ClassPath.of(type.stub())), type, numbers);
        targets.put(type.stub(), made);
        return made;
    }

    private synchronized TaskPool pool(List<String> classPath) {
        TaskPool known = pools.get(classPath);
        if (known != null) {
            return known;
        }
        TaskPool made = new TaskPool(
                caller,
                pool -> creator.startTaskHost(pool, classPath),
                new TaskStaff(settings.cpus()),
                settings.use(),
                watch);
        Death ended = end;
        if (ended != null) {
            made.end(endOf(ended));
        } else {
            watch.add(made);
        }
        pools.put(classPath, made);
        return made;
    }

    /** Ends the workers that have nothing to do. */
    void retireIdle() {
        pools.values().forEach(TaskPool::retireIdle);
    }

    /** What waits fails, and so does whatever comes; what runs may end. May be said more than once. */
    synchronized void end(Death reason) {
        if (end == null) {
            end = reason;
        }
        pools.values().forEach(each -> each.end(endOf(reason)));
    }

    private static Cause endOf(Death reason) {
        return new Cause("The worker", reason, null).ofTask(0);
    }

    /** Ends the thread that looks after the workers. */
    void close() {
        watch.close();
    }

    /** To the pool. */
    private record Pooled(TaskTarget target, int task, TaskRetries retries, long patienceNanos)
            implements OutgoingTask.Destination {
        @Override
        public <T extends @Nullable Object> ObjectRef<T> send(OutgoingTask written, Codec<T> result) {
            return target.call(task, written, result, retries, patienceNanos);
        }
    }

    /** To a worker of its own. */
    private record Alone(
            Creator creator, ActorType type, Demand demand, long patienceNanos, TaskRetries retries, int task)
            implements OutgoingTask.Destination {
        @Override
        public <T extends @Nullable Object> ObjectRef<T> send(OutgoingTask written, Codec<T> result) {
            return creator.run(type, demand, patienceNanos, retries, task, written.detach(0), result);
        }
    }
}
