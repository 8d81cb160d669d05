/**
 * Tasks that are given the handle of an actor.
 *
 * <p><b>What it shows.</b> Three tasks of {@link dev.troupe.examples.handles.Chores} run in worker processes, and call one
 * {@link dev.troupe.examples.handles.Progress} actor, whose handle is an argument of theirs. The program asks the same actor how far
 * they are, while it waits for them.
 *
 * <p><b>How to run it</b>, in the root of the repository:
 *
 * <pre>
 *   mvn -q -B -DskipTests package
 *   java -cp examples/target/troupe-examples.jar dev.troupe.examples.handles.HandlesExample
 * </pre>
 *
 * <p><b>What it prints</b>, with other numbers:
 *
 * <pre>
 *   0 of 30 done
 *   3 of 30 done
 *   9 of 30 done
 *   17 of 30 done
 *   24 of 30 done
 *   30 of 30 done
 *   by the processes [4711, 4712, 4713].
 * </pre>
 */
@NullMarked
package dev.troupe.examples.handles;

import org.jspecify.annotations.NullMarked;
