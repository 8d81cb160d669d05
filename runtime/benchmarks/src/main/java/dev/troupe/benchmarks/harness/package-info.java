/**
 * How a comparison is made: {@link dev.troupe.benchmarks.harness.Rounds} measures every
 * {@link dev.troupe.benchmarks.harness.Contender} in turn, each in a
 * {@link dev.troupe.benchmarks.harness.ContenderProcess}, again and again, and
 * {@link dev.troupe.benchmarks.harness.Table} says how they compare.
 */
@NullMarked
package dev.troupe.benchmarks.harness;

import org.jspecify.annotations.NullMarked;
