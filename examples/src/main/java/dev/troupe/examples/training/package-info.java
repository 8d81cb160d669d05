/**
 * Trains a logistic regression over 80,000 generated examples with 20,000 features, in several processes.
 *
 * <p><b>What it shows.</b> Four {@link dev.troupe.examples.training.Trainer} actors have a part of the examples each, and a
 * {@link dev.troupe.examples.training.ParameterServer} has the weights. In each step the trainers are given the same weights, and the
 * server their gradients: arrays of 160 KB, which lie in shared memory once, and of which the program has refs alone. The server's
 * calls are made at once, and each waits for its gradient.
 *
 * <p><b>How to run it</b>, in the root of the repository; the argument is the file that the plot goes to:
 *
 * <pre>
 *   mvn -q -B -DskipTests package
 *   java -cp examples/target/troupe-examples.jar dev.troupe.examples.training.TrainingExample [training.png]
 * </pre>
 *
 * <p><b>What it prints</b>, and the bar only on a terminal:
 *
 * <pre>
 *   steps [##############################] 40 of 40, 1.9 s
 *   4 trainers with 20,000 examples each: the loss fell from 0.6931 to 0.3949 in 40 steps.
 *   Of examples that nobody has seen, it is right in 76.0 %.
 *   The curve is in training.png.
 * </pre>
 */
@NullMarked
package dev.troupe.examples.training;

import org.jspecify.annotations.NullMarked;
