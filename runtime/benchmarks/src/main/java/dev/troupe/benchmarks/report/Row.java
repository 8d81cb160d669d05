package dev.troupe.benchmarks.report;

/**
 * One figure of one system: the middle of what the rounds have shown.
 *
 * @param benchmark how calls are made, {@code 1:1 actor calls sync} for example
 * @param system who is measured, {@code troupe} for example
 * @param metric {@code rate}, {@code p50}, {@code p99}, {@code cpu}, {@code bytes-per-call} or {@code pss}
 * @param unit what the value counts, {@code calls/s} for example
 */
public record Row(String benchmark, String system, String metric, String unit, double value) {}
