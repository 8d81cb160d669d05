package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.internal.control.TaskHostStub;
import dev.troupe.runtime.internal.control.TaskHostStub.Introduction;
import dev.troupe.runtime.internal.queue.TaskGate;
import dev.troupe.runtime.internal.wire.RequestHeader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One worker of tasks, as the process uses it that has started it: runs one task after the other, and has a few before it.
 *
 * <p>Only under the pool's lock, but for {@link #connection}, {@link #pool}.
 */
final class TaskHost {
    /** More is not sent ahead, because it lies in shared memory. */
    private static final long MOST_BYTES = 8 << 20;

    private final TaskPool pool;
    private final RemoteActor actor;
    private final Connection connection;
    private final Deque<TaskCall> sent = new ArrayDeque<>();
    private final BitSet introduced = new BitSet();
    private final TaskDepth depth = new TaskDepth();
    private volatile @Nullable TaskGate gate;
    private long bytes;
    private boolean hasAnswered;
    private boolean isLost;

    /** The last of the calls that were taken back, until the worker has skipped it; 0 if none were. */
    private int lastTaken;

    /** What was first in the line at the last look, null for nothing; and what the worker had begun last. */
    private @Nullable TaskCall seen;

    private int startedSeen;

    /** How many of its tasks have returned, and still give results. */
    private int openStreams;

    private boolean hasWorked;
    private boolean isRetired;

    /** Since when it has had nothing to do, as far as looks have shown; 0 if it has. */
    private long idleSince;

    TaskHost(TaskPool pool, Connection connection) {
        this.pool = pool;
        actor = RemoteActor.weak(connection);
        this.connection = connection;
    }

    TaskPool pool() {
        return pool;
    }

    Connection connection() {
        return connection;
    }

    /** Its queue is there. Any thread may say so. */
    void opened(TaskGate ofQueue) {
        gate = ofQueue;
    }

    /** It is to end, because it is not needed. */
    void retire() {
        isRetired = true;
    }

    boolean isRetired() {
        return isRetired;
    }

    /** Whether it has ever begun a task. */
    boolean hasBegun() {
        TaskGate open = gate;
        return hasAnswered || open != null && open.hasStarted(1);
    }

    boolean isIdle() {
        return sent.isEmpty() && openStreams == 0;
    }

    /** Whether it has a task that gives many results: it belongs to that alone until the last. */
    boolean isStreaming() {
        TaskCall first = sent.peek();
        return openStreams > 0 || first != null && first.call().opens();
    }

    /** One gives no more. */
    void streamIsOver() {
        openStreams--;
    }

    /** Whether calls wait behind another. */
    boolean hasSeveral() {
        return sent.size() > 1;
    }

    /** How many more calls it should have. */
    int room() {
        return isLost || isStreaming() || lastTaken != 0 || bytes >= MOST_BYTES ? 0 : depth.depth() - sent.size();
    }

    /** Whether so much is free again that it is time to send more. */
    boolean isHalfEmpty() {
        return sent.size() <= depth.depth() / 2;
    }

    /**
     * Sends a task; says whether the worker is still there to be sent any.
     *
     * @throws IOException when there is no memory for it
     */
    boolean send(TaskCall task) throws IOException {
        if (sent.isEmpty()) {
            depth.begins(System.nanoTime());
        }
        try (OutgoingCall out = OutgoingFrame.begin(actor, task.task().number())) {
            introduce(task.task());
            task.writeTo(out);
            if (!connection.sendTask(out, task.call())) {
                isLost = true;
                return false;
            }
        }
        sent.add(task);
        bytes += task.bytes();
        return true;
    }

    private void introduce(Introduction task) throws IOException {
        if (!introduced.get(task.number())) {
            connection.sendControl(
                    RequestHeader.CALL,
                    RequestHeader.method(TaskHostStub.INTRODUCE, TaskHostStub.TYPE.build()),
                    task.toFrame());
            introduced.set(task.number());
        }
    }

    /** A call was answered. */
    void answered(Call<?> call) {
        hasAnswered = true;
        hasWorked = true;
        openStreams += call.hasOpened() ? 1 : 0;
        TaskCall unused = remove(call);
        if (depth.answered()) {
            depth.measure(System.nanoTime());
        }
        passed(call.number());
    }

    /** A task is cancelled: says whether it was sent by this. */
    boolean cancel(Call<?> call) {
        for (TaskCall each : sent) {
            if (each.call() == call) {
                each.cancel();
                return true;
            }
        }
        return false;
    }

    /** A call is to be made again, perhaps by another worker. Null if it was not sent by this. */
    @Nullable
    TaskCall again(Call<?> call) {
        hasAnswered = true;
        passed(call.number());
        return remove(call);
    }

    private @Nullable TaskCall remove(Call<?> call) {
        TaskCall found = null;
        TaskCall first = sent.peek();
        if (first != null && first.call() == call) {
            found = sent.poll();
        } else {
            for (TaskCall each : sent) {
                if (each.call() == call) {
                    found = each;
                }
            }
            if (found != null) {
                sent.remove(found);
            }
        }
        bytes -= found == null ? 0 : found.bytes();
        return found;
    }

    // Taking back.

    /**
     * Looks how it gets on. Where it was busy with the same task for the whole time since the last look, those behind are
     * taken back: they are for others, and one of them may be what that task waits for.
     */
    List<TaskCall> look(long now) {
        dropFailed();
        TaskGate open = gate;
        TaskCall first = sent.peek();
        int started = open == null ? 0 : open.started();
        boolean isBusyWithOne = first != null && first == seen && started == startedSeen;
        seen = first;
        startedSeen = started;
        if (first != null || hasWorked || openStreams > 0) {
            idleSince = 0;
        } else if (idleSince == 0) {
            idleSince = now;
        }
        hasWorked = false;
        return open != null && isBusyWithOne && lastTaken == 0 ? takeBack(open) : List.of();
    }

    /** How long it has had nothing to do. */
    long idleNanos(long now) {
        return idleSince == 0 ? 0 : now - idleSince;
    }

    /** There was no memory after all for some, which will never be answered. */
    private void dropFailed() {
        if (sent.removeIf(each -> each.call().isFinished() && !each.call().hasOpened())) {
            bytes = sent.stream().mapToLong(TaskCall::bytes).sum();
        }
    }

    private List<TaskCall> takeBack(TaskGate open) {
        connection.flush();
        dropFailed(); // What is left is in the queue.
        List<TaskCall> behind = new ArrayList<>(sent);
        behind.removeIf(each -> open.hasStarted(each.call().number()));
        if (behind.isEmpty()) {
            return List.of();
        }
        int last = behind.get(behind.size() - 1).call().number();
        open.takeBack(behind.get(0).call().number(), last + 1);
        lastTaken = last;
        // Of one that has been begun by now the worker will say what it is: answered, or skipped.
        behind.removeIf(each -> open.hasStarted(each.call().number()));
        sent.removeAll(new HashSet<>(behind));
        for (TaskCall each : behind) {
            bytes -= each.bytes();
            connection.takeBack(each.call());
        }
        return behind;
    }

    /** The worker has skipped a call. Returns it if nobody knew that before. */
    @Nullable
    TaskCall skipped(int number) {
        TaskCall found = null;
        for (TaskCall each : sent) {
            if (each.call().number() == number) {
                found = each;
            }
        }
        if (found != null) {
            connection.takeBack(found.call());
            found = remove(found.call());
        }
        passed(number);
        return found;
    }

    private void passed(int number) {
        TaskGate open = gate;
        if (open != null && lastTaken != 0 && number - lastTaken >= 0) {
            lastTaken = 0;
            open.forget();
        }
    }

    // The end.

    /** The worker is gone: returns what it had before it. */
    List<TaskCall> takeAll() {
        isLost = true;
        List<TaskCall> all = new ArrayList<>(sent);
        sent.clear();
        all.removeIf(each -> each.call().isFinished());
        return all;
    }

    /** Whether it will soon be free for those that were taken back from it, or for others. */
    boolean hasTakenBack() {
        return lastTaken != 0 && !isLost;
    }

    /** Whether the worker may have run it, in whole or in part. */
    boolean hasStarted(TaskCall task) {
        TaskGate open = gate;
        return open != null && open.hasStarted(task.call().number());
    }
}
