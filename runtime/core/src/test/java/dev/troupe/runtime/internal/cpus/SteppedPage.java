package dev.troupe.runtime.internal.cpus;

/** A page on which something can come between whatever two things that are done. */
final class SteppedPage extends CpuPage {
    private final Runnable between;

    SteppedPage(int cpus, Runnable between) {
        super(inMemory(cpus));
        this.between = between;
    }

    @Override
    boolean take(int cpu, int worker) {
        between.run();
        return super.take(cpu, worker);
    }

    @Override
    boolean giveBack(int cpu, int worker) {
        between.run();
        return super.giveBack(cpu, worker);
    }

    @Override
    boolean takeInTurn(int cpu, int worker) {
        between.run();
        return super.takeInTurn(cpu, worker);
    }

    @Override
    boolean giveToThoseWhoWait(int cpu) {
        between.run();
        return super.giveToThoseWhoWait(cpu);
    }

    @Override
    void giveToAnybody(int cpu) {
        between.run();
        super.giveToAnybody(cpu);
    }

    @Override
    void waitFor(int cpu) {
        between.run();
        super.waitFor(cpu);
    }

    @Override
    void keep(int cpu) {
        between.run();
        super.keep(cpu);
    }

    @Override
    boolean leave(int cpu) {
        between.run();
        return super.leave(cpu);
    }

    @Override
    boolean isFreeForCalls(int cpu) {
        between.run();
        return super.isFreeForCalls(cpu);
    }

    @Override
    int holder(int cpu) {
        between.run();
        return super.holder(cpu);
    }

    /** Without anything in between. */
    int holderNow(int cpu) {
        return super.holder(cpu);
    }

    @Override
    long since(int worker) {
        between.run();
        return super.since(worker);
    }

    @Override
    void since(int worker, long nanos) {
        between.run();
        super.since(worker, nanos);
    }

    @Override
    long looked(int worker) {
        between.run();
        return super.looked(worker);
    }

    @Override
    void looked(int worker, long nanos) {
        between.run();
        super.looked(worker, nanos);
    }
}
