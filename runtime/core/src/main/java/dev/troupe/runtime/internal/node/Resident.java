package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.internal.control.Origin;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.node.placement.Reservation;
import dev.troupe.runtime.internal.node.process.WorkerProcess;
import dev.troupe.runtime.internal.wire.Death;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One actor of a node, from when it is asked for until it has ended. Only for the node's thread. */
final class Resident {
    private final WorkerSpec spec;
    private final Origin origin;
    private final long since;
    private final long sinceMillis = System.currentTimeMillis();
    private final Set<Integer> watchers = new HashSet<>();
    private @Nullable Reservation reservation;
    private @Nullable WorkerProcess worker;
    private int caller;
    private boolean askedFor;
    private @Nullable String announcement;
    private @Nullable String killReason;
    private @Nullable String processKiller;
    private int life;
    private int shortLives;
    private long startedAt;
    private boolean isServing;
    private @Nullable Death lastDeath;
    private boolean unreachable;
    private final Biography biography;

    /**
     * One that waits.
     *
     * @param origin the program that it is to run for, which may be gone before it runs
     */
    Resident(WorkerSpec spec, Origin origin, long since) {
        this(spec, origin, since, new Biography());
        biography.waits(spec.demand().toString(), 0, since);
    }

    private Resident(WorkerSpec spec, Origin origin, long since, Biography biography) {
        this.spec = spec;
        // A detached actor has copies of the jars, and so has what it creates.
        this.origin = spec.detached() ? origin.withoutArchive() : origin;
        this.since = since;
        this.biography = biography;
    }

    WorkerSpec spec() {
        return spec;
    }

    /** The same with another specification. */
    Resident with(WorkerSpec other, long otherSince) {
        biography.waits(other.demand().toString(), life, otherSince);
        return like(other, otherSince);
    }

    private Resident like(WorkerSpec other, long otherSince) {
        Resident same = new Resident(other, origin, otherSince, biography);
        same.watchers.addAll(watchers);
        return same;
    }

    /**
     * The same after its process has died, in another life, which has what the last one held.
     *
     * @param death how it died
     * @param now when that was, and since when it is to be started again
     */
    Resident again(Death death, long now) {
        Resident same = like(spec, now);
        same.watchers.remove(caller);
        same.askedFor = askedFor;
        same.reservation = reservation;
        same.life = life + 1;
        same.shortLives = Restarts.isShort(now - startedAt) ? shortLives + 1 : 0;
        same.lastDeath = death;
        return same;
    }

    /** How often it was restarted. */
    int life() {
        return life;
    }

    /** How often in a row it has died soon after its start. */
    int shortLives() {
        return shortLives;
    }

    /** How its last process has died; null in its first life. */
    @Nullable
    Death lastDeath() {
        return lastDeath;
    }

    /** Its constructor has run. */
    void serves() {
        isServing = true;
    }

    /** Whether its process has died, and the next one cannot be called yet. */
    boolean isRestarting() {
        return life > 0 && !isServing;
    }

    /** The program that it runs for. */
    Origin origin() {
        return origin;
    }

    /** Since when it waits, or has waited. */
    long since() {
        return since;
    }

    /** The same in milliseconds since 1970. */
    long sinceMillis() {
        return sinceMillis;
    }

    /** The processes that want word of its end. */
    Set<Integer> watchers() {
        return watchers;
    }

    /** How long it may wait for its resources from now on; 0 or less if it has waited for too long. */
    long patienceLeft(long now) {
        return spec.patienceNanos() - (now - since);
    }

    /** What it is doing, after its name. */
    String state() {
        if (worker != null) {
            return (isRestarting() ? "is being restarted" : "runs") + " in process " + worker.pid();
        }
        return "waits for " + (announcement != null ? announcement : spec.demand());
    }

    /** All that it needs was sent: from now on a detached one needs its creator no more. */
    void askedFor() {
        askedFor = true;
    }

    /** Whether it stays when its creator is gone. */
    boolean outlivesItsCreator() {
        return spec.detached() && askedFor;
    }

    /** It is to be placed now. */
    void announced() {
        announcement = null;
    }

    /** It is not to be placed yet, because it waits for something else, such as the arguments of its constructor. */
    void announced(String waitsFor) {
        announcement = waitsFor;
        biography.waits(waitsFor, life, System.nanoTime());
    }

    /** What it waits for before it is to be placed; empty if for nothing. */
    String announcement() {
        return announcement == null ? "" : announcement;
    }

    /** Whether it is placed as soon as there is room. */
    boolean waitsForResources() {
        return reservation == null && announcement == null;
    }

    /** What it holds; null while it waits. */
    @Nullable
    Reservation reservation() {
        return reservation;
    }

    void reserve(Reservation taken) {
        reservation = taken;
    }

    /** Its process; null while it waits. */
    @Nullable
    WorkerProcess worker() {
        return worker;
    }

    /** Its process's number as one that calls; 0 while it waits. */
    int caller() {
        return caller;
    }

    void run(WorkerProcess started, int number) {
        worker = started;
        caller = number;
        startedAt = System.nanoTime();
        biography.runs(started.pid());
    }

    /** What has become of it so far. */
    Biography biography() {
        return biography;
    }

    /** It ends, because nobody can reach it any more. */
    void unreachable() {
        unreachable = true;
    }

    boolean isUnreachable() {
        return unreachable;
    }

    /** Why the node killed it; null if it did not. */
    @Nullable
    String killReason() {
        return killReason;
    }

    void killedFor(String reason) {
        if (killReason == null) {
            killReason = reason;
        }
    }

    /** On whose word the node has killed its process alone; null if it has not. */
    @Nullable
    String processKiller() {
        return processKiller;
    }

    void processKilled(String by) {
        processKiller = by;
    }
}
