/**
 * Prices an option by simulation, on as many CPUs as there are.
 *
 * <p><b>What it shows.</b> {@link dev.troupe.examples.montecarlo.Simulation} has a method that is a task: several hundred
 * calls of it, made all at once, are shared by as many workers as there are CPUs. A pool of
 * {@link dev.troupe.examples.montecarlo.Pricer} actors does the same with objects that keep what they need: they were given the option
 * when they were created. Seeds make the result the same to the last digit, whoever simulates what; the example checks that.
 *
 * <p><b>How to run it</b>, in the root of the repository; the argument is how many times 10,000 paths are simulated:
 *
 * <pre>
 *   mvn -q -B -DskipTests package
 *   java -cp examples/target/troupe-examples.jar dev.troupe.examples.montecarlo.MonteCarloExample [400]
 * </pre>
 *
 * <p><b>What it prints</b>, with other times:
 *
 * <pre>
 *   4,000,000 paths: the option is worth 5.349, give or take 0.004.
 *   1 CPU : tasks 4.51 s (1.00 times as fast), pool 4.49 s (1.00 times)
 *   2 CPUs: tasks 2.33 s (1.94 times as fast), pool 2.31 s (1.94 times)
 * </pre>
 */
@NullMarked
package dev.troupe.examples.montecarlo;

import org.jspecify.annotations.NullMarked;
