/**
 * What the processor costs: {@code runtime/benchmarks/compile} compiles projects with it, and the same projects with what
 * it writes as if that had been written by hand.
 *
 * <p>Starting point: {@link dev.troupe.benchmarks.compile.CompileTime}.
 */
@NullMarked
package dev.troupe.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
