package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.internal.control.LeaseStub;
import dev.troupe.runtime.internal.wire.ActorId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Which processes can reach which actors and objects: those that have a lease of one, and those that a handle or a ref is on
 * its way to. Only for the node's thread.
 */
final class Reachability {
    private final Map<Long, Account> accounts = new HashMap<>();
    private final Set<Long> perhapsUnreachable = new HashSet<>();
    private final Set<Long> gone = new HashSet<>();

    /** One actor's. */
    private static final class Account {
        /** By process; more than one where an old lease is not over yet and there is a new one. */
        private final Map<Integer, Integer> leases = new HashMap<>();

        /** To whom, by the number of the transfer: an actor, or a process. */
        private final Map<Long, Long> transfers = new HashMap<>();

        /** Processes that have dropped it. */
        private final Set<Integer> idle = new HashSet<>();

        private boolean mayHaveCalls;

        /** Whether somebody who kept it is gone, and others may read yet what that has sent them. */
        private boolean isTorn;

        /** How often it was told that nobody can reach it. */
        private long told;

        /** Whether that has been so ever since. */
        private boolean isTold;

        private boolean isReachable() {
            return !leases.isEmpty() || !transfers.isEmpty();
        }

        private void reached() {
            isTold = false;
        }
    }

    /** An actor begins, which its creator can reach. Those that were never begun can always be reached. */
    void begin(long actor, int creator) {
        Account account = new Account();
        account.leases.put(creator, 1);
        accounts.putIfAbsent(actor, account);
    }

    /** The same of what nobody can reach yet. */
    void beginUnreached(long actor) {
        accounts.putIfAbsent(actor, new Account());
        perhapsUnreachable.add(actor);
    }

    /** Whether it has begun, and has not ended. */
    boolean isKnown(long actor) {
        return accounts.containsKey(actor);
    }

    /** A handle is on its way. */
    void announce(long transfer, long actor, long receiver) {
        Account account = accounts.get(actor);
        if (account != null) {
            account.transfers.put(transfer, receiver);
            account.reached();
        }
    }

    /** A handle has arrived, or will never be sent. */
    void arrived(long transfer, long actor, int process, boolean opens) {
        Account account = accounts.get(actor);
        if (account != null) {
            account.transfers.remove(transfer);
            if (opens) {
                account.leases.merge(process, 1, Integer::sum);
                account.idle.remove(process);
                account.reached();
            }
            perhapsUnreachable.add(actor);
        }
    }

    /** A lease of a process is over. */
    void release(long actor, int process, boolean hasCalls) {
        Account account = accounts.get(actor);
        if (account != null) {
            account.leases.computeIfPresent(process, (same, count) -> count == 1 ? null : count - 1);
            account.mayHaveCalls |= hasCalls;
            account.idle.add(process);
            perhapsUnreachable.add(actor);
        }
    }

    /** A process is gone. What it has done and said before may not have been read yet: it counts until {@link #allRead}. */
    void processGone(int process) {
        gone.add((long) process);
    }

    /** An actor has ended. So with the handles that it was sent, which it may have sent on. */
    void actorGone(long actor) {
        accounts.remove(actor);
        gone.add(actor);
    }

    /** Something begins on its way to a process, with a number of its own for that: by {@link #arrived} it is not, any more. */
    void beginSent(long object, int receiver) {
        Account account = new Account();
        account.transfers.put(object, (long) receiver);
        accounts.putIfAbsent(object, account);
    }

    /** What was begun like that and has not arrived: to whom it is sent. */
    Map<Long, Long> sent(LongPredicate which) {
        Map<Long, Long> sent = new HashMap<>();
        accounts.forEach((object, account) -> {
            Long receiver = account.transfers.get(object);
            if (receiver != null && which.test(object)) {
                sent.put(object, receiver);
            }
        });
        return sent;
    }

    /** Somebody who kept it is gone. */
    void tear(long object) {
        Account account = accounts.get(object);
        if (account != null) {
            account.isTorn = true;
        }
    }

    /** An object has ended. Says whether others may still read it, because somebody who kept it for them is gone. */
    boolean forget(long object) {
        Account account = accounts.remove(object);
        return account == null || account.isTorn;
    }

    /**
     * An actor is between two lives: what it was sent by those that are gone was for the last one, and is on its way to nobody
     * any more; as what a process said that is gone of late, it counts until {@link #allRead}. But for what its creator has
     * sent, which each of its lives reads anew.
     */
    void notSentAgain(long actor, IntPredicate isGone, int goneOfLate) {
        for (Account account : accounts.values()) {
            account.transfers.replaceAll((transfer, receiver) -> {
                int sender = LeaseStub.sender(transfer);
                boolean isLost = receiver == actor && sender != ActorId.creator(actor) && isGone.test(sender);
                return isLost ? Long.valueOf(goneOfLate) : receiver;
            });
        }
    }

    /** Whether somebody is gone, but not all was read yet of what those said who are. */
    boolean isGoneOfLate(long actorOrProcess) {
        return gone.contains(actorOrProcess);
    }

    /** Whether somebody is. */
    boolean areGoneOfLate() {
        return !gone.isEmpty();
    }

    /** The actors and processes that are gone of late. */
    Set<Long> goneOfLate() {
        return Set.copyOf(gone);
    }

    /** Whatever those said who are gone has been read. */
    void allRead() {
        if (!gone.isEmpty()) {
            accounts.forEach(this::forgetGone);
            gone.clear();
        }
    }

    private void forgetGone(long actor, Account account) {
        boolean hadLease = account.leases.keySet().removeIf(each -> gone.contains((long) each));
        boolean wasSent = account.transfers.values().removeIf(gone::contains);
        if (hadLease || wasSent) {
            account.mayHaveCalls = true;
            account.isTorn = true;
            perhapsUnreachable.add(actor);
        }
    }

    /** The actors that nobody can reach any more, which are to be told; once, unless somebody can again in the meantime. */
    List<Long> takeUnreachable() {
        if (perhapsUnreachable.isEmpty()) {
            return List.of();
        }
        List<Long> unreachable = new ArrayList<>();
        for (long actor : perhapsUnreachable) {
            Account account = accounts.get(actor);
            if (account != null && !account.isTold && !account.isReachable()) {
                account.isTold = true;
                account.told++;
                unreachable.add(actor);
            }
        }
        perhapsUnreachable.clear();
        return unreachable;
    }

    /** How often an actor was told that nobody can reach it. */
    long told(long actor) {
        Account account = accounts.get(actor);
        return account == null ? 0 : account.told;
    }

    /** Whether an actor was told that, and it is still so. */
    boolean isTold(long actor) {
        Account account = accounts.get(actor);
        return account != null && account.isTold;
    }

    /**
     * An actor has come to the word that nobody can reach it, and all that was called before has been answered: says whether
     * it ends. Not if somebody could reach it since: what was called then stands behind that word.
     */
    boolean mayEnd(long actor, long told) {
        Account account = accounts.get(actor);
        boolean ends = account != null && account.isTold && account.told == told;
        if (ends) {
            accounts.remove(actor);
        }
        return ends;
    }

    /** Whether calls may be pending at an actor: of those who could reach it, or of others of these processes. */
    boolean mayHaveCalls(long actor, Set<Integer> processes) {
        Account account = accounts.get(actor);
        return account == null || account.mayHaveCalls || !account.idle.containsAll(processes);
    }

    /** The processes that have a lease of an actor. */
    Set<Integer> leaseholders(long actor) {
        @Nullable Account account = accounts.get(actor);
        return account == null ? Set.of() : Set.copyOf(account.leases.keySet());
    }

    /** The processes that have a lease of one of these. */
    Set<Integer> holdersOf(LongPredicate which) {
        Set<Integer> holders = new HashSet<>();
        accounts.forEach((actor, account) -> {
            if (which.test(actor)) {
                holders.addAll(account.leases.keySet());
            }
        });
        return holders;
    }
}
