/**
 * Results that come one after the other.
 *
 * <p><b>What it shows.</b> A {@link dev.troupe.examples.stream.Sensor} actor returns a {@code Stream} without an end. The program
 * takes a thousand of what it measures, as it is measured; then it closes the stream, and no more are made. What the actor
 * publishes meanwhile arrives as another one. A task returns one too.
 *
 * <p><b>How to run it</b>, in the root of the repository:
 *
 * <pre>
 *   mvn -q -B -DskipTests package
 *   java -cp examples/target/troupe-examples.jar dev.troupe.examples.stream.StreamExample
 * </pre>
 *
 * <p><b>What it prints</b>:
 *
 * <pre>
 *   The mean of 1000 measurements is 18.94.
 *   A few more were made: true
 *   The first that was too hot: 22.94
 *   one
 *   after
 *   the
 *   other
 * </pre>
 */
@NullMarked
package dev.troupe.examples.stream;

import org.jspecify.annotations.NullMarked;
