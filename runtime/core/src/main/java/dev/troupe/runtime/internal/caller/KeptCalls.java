package dev.troupe.runtime.internal.caller;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * The calls of one connection that may be sent again should their actor be restarted, and those that could not be sent yet
 * because it is, in the order in which they were made. Each has its part of the credit.
 *
 * <p>Only under the connection's lock. The places of those that have finished are let go of when others come.
 */
final class KeptCalls {
    private static final int FEW = 64;

    private final Credit credit;
    private final Deque<KeptCall> calls = new ArrayDeque<>();
    private int retries;
    private int many = FEW;

    KeptCalls(Credit credit) {
        this.credit = credit;
    }

    /** How often a call may be sent again; -1 is without end. */
    int retries() {
        return retries;
    }

    void retries(int known) {
        retries = known;
    }

    /** Keeps a call that is about to be sent, or cannot be yet. */
    KeptCall add(OutgoingCall out, Call<?> call) {
        removeFirstFinished();
        if (calls.size() >= many) {
            // A method that answers later holds up no other.
            calls.removeIf(KeptCall::isFinished);
            many = Math.max(FEW, 2 * calls.size());
        }
        KeptCall kept = new KeptCall(out, call);
        call.add(new Waiter(kept::forget));
        calls.add(kept);
        return kept;
    }

    private void removeFirstFinished() {
        while (!calls.isEmpty() && calls.element().isFinished()) {
            calls.remove();
        }
    }

    /** The call that was added last was not made after all. */
    void removeLast() {
        calls.removeLast().forget();
    }

    /** All that have not finished. */
    List<KeptCall> unfinished() {
        calls.removeIf(KeptCall::isFinished);
        return List.copyOf(calls);
    }

    /** Those that were answered, and have not been sent once more. */
    List<KeptCall> toBeSent() {
        return calls.stream().filter(KeptCall::isToBeSent).toList();
    }

    /**
     * A call was answered, and may be made again: it is to be sent, after all others. Says whether it was not yet sent as
     * often as it may be.
     */
    boolean again(Call<?> answered) {
        removeFirstFinished();
        for (Iterator<KeptCall> all = calls.iterator(); all.hasNext(); ) {
            KeptCall each = all.next();
            if (each.call() == answered) {
                if (each.isUsedUp(retries) || each.isCancelled()) {
                    return false;
                }
                all.remove();
                calls.add(each);
                credit.take(answered.bytes());
                each.again();
                return true;
            }
        }
        return false;
    }

    /** A call is not to be sent once more; says whether it was answered, and only waits for that. */
    boolean cancel(Call<?> call) {
        for (KeptCall each : calls) {
            if (each.call() == call) {
                each.cancel();
                return each.isToBeSent();
            }
        }
        return false;
    }

    /** The process that they were sent to is gone: takes those out, and fails them, that are not sent again. */
    void lose(Cause cause) {
        calls.removeIf(each -> {
            Call<?> call = each.call();
            if (call == null) {
                return true;
            }
            boolean isLost = each.isUsedUp(retries);
            if (isLost) {
                lose(call, cause);
            }
            return isLost;
        });
    }

    /** Takes all calls out, and fails them. */
    void loseAll(Cause cause) {
        for (KeptCall each : calls) {
            Call<?> call = each.call();
            if (call != null) {
                lose(call, cause);
            }
        }
        calls.clear();
    }

    private void lose(Call<?> call, Cause cause) {
        credit.takeBack(call.bytes());
        call.lost(cause);
    }
}
