/**
 * What the peers have in common: a {@link dev.troupe.benchmarks.server.ServerProcess} answers,
 * {@link dev.troupe.benchmarks.server.Ring}, {@link dev.troupe.benchmarks.server.CallsInParallel} and
 * {@link dev.troupe.benchmarks.server.Answers} are for the side that calls.
 */
@NullMarked
package dev.troupe.benchmarks.server;

import org.jspecify.annotations.NullMarked;
