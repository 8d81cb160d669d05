/**
 * What it takes to start: {@code runtime/benchmarks/start} creates actors with and without workers that wait, one after the
 * other and many at once, beside a bare JVM that opens a Chronicle queue.
 *
 * <p>Starting point: {@link dev.troupe.benchmarks.start.StartTime}.
 */
@NullMarked
package dev.troupe.benchmarks.start;

import org.jspecify.annotations.NullMarked;
