package dev.troupe.benchmarks.harness;

/** What a row of the table shows. */
public record Figure(String name, String unit) {
    static final Figure SYNC_P50 = new Figure("sync p50", "ns");
    static final Figure SYNC_P99 = new Figure("sync p99", "ns");
    static final Figure CPU_PER_SYNC_CALL = new Figure("CPU of both sides", "ns/call");

    static Figure rate(int inFlight) {
        return new Figure(inFlight + " in flight", "calls/s");
    }
}
