/**
 * The smallest example: two classes, four actors, each in a process of its own.
 *
 * <p><b>What it shows.</b> {@link dev.troupe.examples.counter.Counter} is a plain class marked {@code @Remote};
 * {@code CounterHandle}, which starts and calls it, was written by the annotation processor.
 * {@link dev.troupe.examples.counter.Trainer} says what it needs, {@code @Remote(numCpus = 2, numGpus = 1)}, and
 * {@code options()} says it otherwise for a single actor. {@link dev.troupe.examples.counter.CounterExample} creates the
 * actors, calls them, and gets the results.
 *
 * <p><b>How to run it</b>, in the root of the repository:
 *
 * <pre>
 *   mvn -q -B -DskipTests package
 *   java -cp examples/target/troupe-examples.jar dev.troupe.examples.counter.CounterExample
 * </pre>
 *
 * <p><b>What it prints</b>, with other process numbers each time:
 *
 * <pre>
 *   This program is process 4711.
 *   A counter in process 4733 counted to 1 and to 42, another one in process 4734 to 1.
 *   Trainer#3 in process 4801 holds 2 CPUs and 1 GPU: it has GPU 0, sees 2 processors, and got to 0.25.
 *   Trainer#4 in process 4802 holds 1 CPU, 0.5 GPUs and 1 Custom1: it has GPU 1, sees 1 processor, and got to 0.64.
 * </pre>
 *
 * <p>The GPUs are numbers in the node's accounts here, so that the example runs on any machine.
 */
@NullMarked
package dev.troupe.examples.counter;

import org.jspecify.annotations.NullMarked;
