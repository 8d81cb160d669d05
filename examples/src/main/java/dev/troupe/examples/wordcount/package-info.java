/**
 * Counts the words of all text files in a directory, in several processes.
 *
 * <p><b>What it shows.</b> Three {@link dev.troupe.examples.wordcount.FileCounter} actors share the files. Each was given
 * the handle of one {@link dev.troupe.examples.wordcount.Totals} actor when it was created, and calls it from its own
 * process: what they counted goes from process to process, not through the program that started them. Paths, records and
 * maps travel as arguments and results; a map too large for a queue goes through shared memory by itself.
 * {@link dev.troupe.examples.wordcount.WordCountExample} makes all calls first, and draws a progress bar as the results
 * come in.
 *
 * <p><b>How to run it</b>, in the root of the repository; without a directory it counts the one that it is run in:
 *
 * <pre>
 *   mvn -q -B -DskipTests package
 *   java -cp examples/target/troupe-examples.jar dev.troupe.examples.wordcount.WordCountExample [directory]
 * </pre>
 *
 * <p><b>What it prints</b>, with other numbers; the bar only on a terminal:
 *
 * <pre>
 *   Counters in the processes 4733, 4734 and 4735 share 187 files, totals are in process 4732.
 *   files [##############################] 187 of 187, 0.4 s
 *
 *      3,104  the
 *      2,716  a
 *        ...
 *
 *   187 files, 601,377 bytes, 72,805 words in 1.32 seconds
 * </pre>
 *
 * <p>Files without text, hidden ones, and what Maven puts into {@code target} are left out.
 */
@NullMarked
package dev.troupe.examples.wordcount;

import org.jspecify.annotations.NullMarked;
