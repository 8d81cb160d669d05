/**
 * What is left of a run: {@link dev.troupe.benchmarks.report.ResultsFile} keeps the figures, and
 * {@link dev.troupe.benchmarks.report.ChartProgram} draws them.
 */
@NullMarked
package dev.troupe.benchmarks.report;

import org.jspecify.annotations.NullMarked;
