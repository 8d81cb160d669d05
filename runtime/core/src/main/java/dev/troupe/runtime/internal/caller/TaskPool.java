package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.internal.caller.TaskQueue.Overdue;
import dev.troupe.runtime.internal.control.TaskWait;
import dev.troupe.runtime.internal.cpus.CpuUse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of this process that need a CPU each and nothing else, and the workers that run them, one after the other: as many
 * as there are CPUs that nobody uses, up to the number of CPUs, and more than that while tasks have given theirs back because
 * they wait for something; one in any case.
 *
 * <p>A task goes to a worker that has room for it, otherwise it waits here. Safe for any thread; whoever reads replies sends the
 * next tasks, and {@link TaskWatch} does what takes longer.
 */
final class TaskPool {
    private final Caller caller;
    private final Source source;
    private final TaskWatch watch;
    private final ReentrantLock lock = new ReentrantLock();

    // Under the lock.
    private final TaskQueue queue = new TaskQueue();
    private final TaskHosts hosts = new TaskHosts();
    private final TaskStaff staff;
    private final CpuUse use;
    private @Nullable Cause end;

    /** Starts workers. */
    interface Source {
        TaskHost start(TaskPool pool);
    }

    TaskPool(Caller caller, Source source, TaskStaff staff, CpuUse use, TaskWatch watch) {
        this.caller = caller;
        this.source = source;
        this.staff = staff;
        this.use = use;
        this.watch = watch;
    }

    Caller caller() {
        return caller;
    }

    // Calling.

    /** Has a task run, by a worker that has room for it, or later. */
    void submit(TaskCall task) {
        boolean needsWatch;
        lock.lock();
        try {
            if (end != null) {
                task.call().lost(end);
                caller.replies().finishedWithoutReply();
                return;
            }
            queue.add(task);
            dispatch();
            needsWatch = isBusy();
        } finally {
            lock.unlock();
        }
        if (needsWatch) {
            watch.wake();
        }
    }

    /** Has a task cancelled: one that waits is not sent. Says whether it had no result yet. */
    boolean cancel(Call<?> call) {
        TaskHost host;
        lock.lock();
        try {
            if (call.isFinished()) {
                return false;
            }
            host = hosts.cancel(call);
            if (host == null) {
                call.cancelled(call.number() == 0 ? "before it ran" : "while it waited for a worker, and may have run");
            }
        } finally {
            lock.unlock();
        }
        if (host != null) {
            return host.connection().cancel(call);
        }
        caller.replies().finishedWithoutReply();
        return true;
    }

    /** Under the lock: whether the first that waits was cancelled, and need not be sent. */
    private boolean dropsFirst() {
        TaskCall first = queue.first();
        if (first.isCancelled() && !first.call().isFinished()) {
            first.call().cancelled(first.tries() == 0 ? "before it ran" : "before it was run once more");
            caller.replies().finishedWithoutReply();
        }
        return first.call().isFinished();
    }

    /** Under the lock: sends what there is room for. */
    private void dispatch() {
        while (!queue.isEmpty()) {
            if (dropsFirst()) {
                queue.remove();
                continue;
            }
            TaskHost host = queue.first().call().opens() ? hosts.idle() : hosts.roomiest();
            if (host == null || !send(queue.remove(), host)) {
                return;
            }
        }
    }

    /** Says whether to go on. */
    private boolean send(TaskCall task, TaskHost host) {
        try {
            if (host.send(task)) {
                queue.begun();
            } else {
                queue.putBack(task); // Word of the worker's end is on its way.
            }
            return true;
        } catch (IOException e) {
            if (hosts.areAllIdle()) {
                fail(task, e);
                return true;
            }
            queue.putBack(task); // Some memory comes back with what is under way.
            return false;
        } catch (RuntimeException | Error e) {
            fail(task, e);
            return true;
        }
    }

    private void fail(TaskCall task, Throwable reason) {
        task.call().lost(Cause.notSent(task.call(), reason));
        caller.replies().finishedWithoutReply();
    }

    /** Sends what is kept back. */
    void flush() {
        hosts.flush();
    }

    /** What is to be said of a call that has no result yet. */
    String waitsFor(Call<?> call) {
        lock.lock();
        try {
            int before = queue.position(call);
            return before < 0
                    ? ""
                    : " It waits for a worker, of which there are " + hosts.count() + " for tasks of this process, and "
                            + before + " come before it.";
        } finally {
            lock.unlock();
        }
    }

    // By the reader of replies.

    /** A worker has answered a call. */
    void answered(TaskHost host, Call<?> call) {
        lock.lock();
        try {
            staff.answered();
            host.answered(call);
            if (host.isHalfEmpty()) {
                dispatch();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Nobody takes more results of a task: its worker has room for others. */
    void streamIsOver(TaskHost host) {
        lock.lock();
        try {
            host.streamIsOver();
            dispatch();
        } finally {
            lock.unlock();
        }
    }

    /** A call threw what it may be made again for: says whether it is. */
    boolean makesAgain(TaskHost host, Call<?> threw) {
        lock.lock();
        try {
            TaskCall task = host.again(threw);
            if (task == null || end != null || !task.mayTryAgain()) {
                return false;
            }
            queue.add(task);
            dispatch();
        } finally {
            lock.unlock();
        }
        watch.wake();
        return true;
    }

    /** A worker has skipped a call that was taken back. */
    void skipped(TaskHost host, int call) {
        lock.lock();
        try {
            TaskCall task = host.skipped(call);
            if (task != null) {
                putFirst(List.of(task));
            }
            dispatch();
        } finally {
            lock.unlock();
        }
        watch.wake();
    }

    /** A worker is gone. What it may have begun is run again as often as it may be; the rest goes to others. */
    void died(TaskHost host, Cause cause) {
        lock.lock();
        try {
            hosts.remove(host);
            List<TaskCall> left = host.takeAll();
            boolean isFirst = true;
            List<TaskCall> again = new ArrayList<>();
            for (TaskCall each : left) {
                boolean mayTry = host.hasStarted(each) ? each.mayTryAgain() : !isFirst || each.mayTryElsewhere();
                isFirst = false;
                if (mayTry) {
                    again.add(each);
                } else {
                    lose(each, cause);
                }
            }
            putFirst(again);
            boolean isStillborn = !host.isRetired() && !host.hasBegun();
            if (isStillborn && staff.isStillbornOnceMore()) {
                giveUpStarting(cause.ofTask(0));
            }
            dispatch();
        } finally {
            lock.unlock();
        }
        watch.wake();
    }

    private static void lose(TaskCall task, Cause cause) {
        if (task.isCancelled()) {
            task.call().cancelled("before it ran to its end");
        } else {
            task.call().lost(cause.ofTask(task.tries()));
        }
    }

    /** Under the lock: workers cannot be started. Those that there are go on; without any, all that waits fails. */
    private void giveUpStarting(Cause cause) {
        staff.pause(System.nanoTime());
        if (hosts.count() == 0) {
            failAll(cause);
        }
    }

    /** Under the lock: they wait again, before the others; or fail, where nothing is sent any more. */
    private void putFirst(List<TaskCall> tasks) {
        for (int i = tasks.size() - 1; i >= 0; i--) {
            queue.addFirst(tasks.get(i));
        }
        Cause ended = end;
        if (ended != null) {
            failAll(ended);
        }
    }

    private void failAll(Cause cause) {
        queue.drain(each -> each.call().lost(cause));
        caller.replies().finishedWithoutReply();
    }

    // By the watch.

    /**
     * Looks after the workers: starts some where tasks wait, has others do what waits behind a long task, and ends those that
     * have had nothing to do for so long.
     */
    void look(long now, long stayNanos) {
        List<TaskHost> superfluous = new ArrayList<>();
        int missing;
        lock.lock();
        try {
            for (TaskHost each : hosts.all()) {
                putFirst(each.look(now));
                if (each.idleNanos(now) > stayNanos && queue.isEmpty()) {
                    retire(each, superfluous);
                }
            }
            dispatch();
            missing = end == null && staff.isAvailable(now) ? missing() : 0;
            refuseOverdue(now, missing);
        } finally {
            lock.unlock();
        }
        superfluous.forEach(this::close);
        for (int i = 0; i < missing; i++) {
            start();
        }
    }

    /** How many wait, if none was begun for so long, and since when that is so. */
    TaskWait waiting(long now, long nanos) {
        lock.lock();
        try {
            long since = queue.since(now);
            return queue.isEmpty() || now - since < nanos
                    ? TaskWait.NONE
                    : new TaskWait(queue.live(), hosts.count(), since);
        } finally {
            lock.unlock();
        }
    }

    /** Under the lock: those that have waited for long enough, but for those whose workers are starting, are not run. */
    private void refuseOverdue(long now, int missing) {
        List<Overdue> overdue = queue.takeOverdue(now, hosts.aboutToTake() + missing);
        overdue.forEach(each -> lose(each.task(), each.cause(hosts.count())));
        if (!overdue.isEmpty()) {
            caller.replies().finishedWithoutReply();
        }
    }

    /** Under the lock. */
    private int missing() {
        return staff.missing(queue.size(), hosts.count(), hosts.starting(), hosts.heldUp(use), use.free());
    }

    private void retire(TaskHost host, List<TaskHost> retired) {
        host.retire();
        hosts.remove(host);
        retired.add(host);
    }

    /** Ends the workers that have nothing to do. */
    void retireIdle() {
        List<TaskHost> idle = new ArrayList<>();
        lock.lock();
        try {
            for (TaskHost each : hosts.all()) {
                if (each.isIdle()) {
                    retire(each, idle);
                }
            }
        } finally {
            lock.unlock();
        }
        idle.forEach(this::close);
    }

    private void start() {
        try {
            add(source.start(this));
        } catch (RuntimeException | Error e) {
            lock.lock();
            try {
                giveUpStarting(new Cause("No worker could be started for tasks: " + e.getMessage(), e).ofTask(0));
            } finally {
                lock.unlock();
            }
        }
    }

    private void close(TaskHost host) {
        try {
            host.connection().closing().ask();
        } catch (RuntimeException e) { // No memory: another time.
            add(host);
        }
    }

    private void add(TaskHost host) {
        lock.lock();
        try {
            if (end == null && !host.connection().isDead()) {
                hosts.add(host);
            }
            dispatch();
        } finally {
            lock.unlock();
        }
    }

    /** Whether the watch has to look often. */
    boolean isBusy() {
        if (!lock.tryLock()) {
            return true;
        }
        try {
            return !queue.isEmpty() || hosts.haveSeveral();
        } finally {
            lock.unlock();
        }
    }

    /** Whether there is nothing to look after. */
    boolean isEmpty() {
        lock.lock();
        try {
            return queue.isEmpty() && hosts.count() == 0;
        } finally {
            lock.unlock();
        }
    }

    /** What waits fails, and so does whatever comes. */
    void end(Cause reason) {
        lock.lock();
        try {
            if (end == null) {
                end = reason;
            }
            failAll(end);
        } finally {
            lock.unlock();
        }
    }
}
