package dev.troupe.benchmarks.harness;

/** Something that has a number: the time that half the calls of a benchmark need at most, for example. */
public record Figure(String benchmark, String metric, String unit) {
    static Figure rate(String benchmark) {
        return new Figure(benchmark, "rate", "calls/s");
    }

    /** Of many calls each. */
    static Figure batchRate(String benchmark) {
        return new Figure(benchmark, "rate", "batches/s");
    }

    /** What was put in a second. */
    static Figure throughput(String benchmark) {
        return new Figure(benchmark, "throughput", "GB/s");
    }

    /** The time that half the calls took at most. */
    static Figure p50(String benchmark) {
        return new Figure(benchmark, "p50", "ns");
    }

    static Figure p99(String benchmark) {
        return new Figure(benchmark, "p99", "ns");
    }

    static Figure p999(String benchmark) {
        return new Figure(benchmark, "p99.9", "ns");
    }

    static Figure max(String benchmark) {
        return new Figure(benchmark, "max", "ns");
    }

    /** What the caller who was served least had of an even share. */
    static Figure leastShare(String benchmark) {
        return new Figure(benchmark, "least-share", "%");
    }

    /** What was got of the CPUs. */
    static Figure efficiency(String benchmark) {
        return new Figure(benchmark, "efficiency", "%");
    }

    /** Of all processes that take part. */
    static Figure cpu(String benchmark) {
        return new Figure(benchmark, "cpu", "ns/call");
    }

    /** Of processes that do nothing, all together. */
    static Figure idleCpu(String benchmark) {
        return new Figure(benchmark, "cpu", "us/s");
    }

    /** What the side that calls allocates on its heap. */
    static Figure bytesPerCall(String benchmark) {
        return new Figure(benchmark, "bytes-per-call", "B/call");
    }

    /** What the side that answers holds of the memory, with its share of what it has in common with others. */
    static Figure pss(String benchmark) {
        return new Figure(benchmark, "pss", "MB");
    }
}
