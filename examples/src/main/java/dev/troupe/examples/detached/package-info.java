/**
 * Two programs and an actor that outlives the first of them, on a node of its own.
 *
 * <p><b>What it shows.</b> {@link dev.troupe.examples.detached.FirstProgram} creates a
 * {@link dev.troupe.examples.detached.VisitCounter} that is detached, gives it a name, and ends.
 * {@link dev.troupe.examples.detached.SecondProgram} finds it by that name, with what it has counted, and ends it. Without a
 * node of its own there would be nothing for the actor to stay on, and the first program would be told so.
 *
 * <p><b>How to run it</b>, in the root of the repository:
 *
 * <pre>
 *   mvn -q -B -DskipTests package
 *   runtime/cli/troupe start
 *   export TROUPE_ADDRESS=auto
 *   java -cp examples/target/troupe-examples.jar dev.troupe.examples.detached.FirstProgram
 *   runtime/cli/troupe list actors
 *   java -cp examples/target/troupe-examples.jar dev.troupe.examples.detached.SecondProgram
 *   runtime/cli/troupe stop
 * </pre>
 *
 * <p><b>What the programs print</b>, with other process numbers each time:
 *
 * <pre>
 *   Process 4711 created VisitCounter#2.1[visits], and counted 1.
 *   Process 4802 found the names [visits].
 *   VisitCounter#2.1[visits] counted 2.
 *   Now there are the names [].
 * </pre>
 */
@NullMarked
package dev.troupe.examples.detached;

import org.jspecify.annotations.NullMarked;
