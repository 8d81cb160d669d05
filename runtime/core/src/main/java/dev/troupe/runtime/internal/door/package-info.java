/**
 * How programs and tools reach a node of its own: through a Unix-domain socket in its session's directory. A program that joins
 * keeps its connection open, so that each side hears of the other's end; a tool asks what a process of the session would ask
 * through its queue, with the same stub and dispatcher, and without a queue.
 *
 * <p>Both sides first say who they are ({@link dev.troupe.runtime.internal.door.Hello}); that greeting never changes.
 * {@link dev.troupe.runtime.internal.door.RunningNode} finds nodes, {@link dev.troupe.runtime.internal.door.Visit} is a
 * visitor's side, {@link dev.troupe.runtime.internal.door.Door} the node's.
 */
@NullMarked
package dev.troupe.runtime.internal.door;

import org.jspecify.annotations.NullMarked;
