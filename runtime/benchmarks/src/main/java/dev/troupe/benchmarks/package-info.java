/**
 * Troupe measured beside its peers, in one run: {@code runtime/benchmarks/run}, or {@code run --quick} for two minutes.
 *
 * <p>{@link dev.troupe.benchmarks.Lineup} says who takes part. To add somebody, implement
 * {@link dev.troupe.benchmarks.harness.Contender} and put it on the list there. What is left of a run,
 * {@code target/benchmark.json}, is described in {@link dev.troupe.benchmarks.report}. What the processor costs is
 * measured by {@code runtime/benchmarks/compile}, in {@link dev.troupe.benchmarks.compile}; what a start takes by
 * {@code runtime/benchmarks/start}, in {@link dev.troupe.benchmarks.start}.
 */
@NullMarked
package dev.troupe.benchmarks;

import org.jspecify.annotations.NullMarked;
