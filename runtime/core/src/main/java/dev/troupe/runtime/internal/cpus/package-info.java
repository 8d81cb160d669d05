/**
 * How the calls of actors that hold no CPU for life share those that nobody holds: a call takes one while it runs, in shared
 * memory, and one that finds none waits for its turn.
 *
 * <p>Starting points: {@link dev.troupe.runtime.internal.cpus.CpuPage} is what all of them see;
 * {@link dev.troupe.runtime.internal.cpus.CallCpu} takes a CPU for a call, in a worker;
 * {@link dev.troupe.runtime.internal.cpus.Turns} is how they wait; and {@link dev.troupe.runtime.internal.cpus.NodeCpus}
 * keeps some from calls for those who hold them for life, in the node.
 */
@NullMarked
package dev.troupe.runtime.internal.cpus;

import org.jspecify.annotations.NullMarked;
