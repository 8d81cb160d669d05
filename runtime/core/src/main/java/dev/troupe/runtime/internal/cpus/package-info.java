/**
 * How the calls of actors that hold no CPU for life share the node's with those that do: a call takes one while it runs, in
 * shared memory, and whoever needs one and finds none waits for his turn.
 *
 * <p>Starting points: {@link dev.troupe.runtime.internal.cpus.CpuPage} is what all of them see;
 * {@link dev.troupe.runtime.internal.cpus.CallCpu} takes a CPU for a call, in a worker, and
 * {@link dev.troupe.runtime.internal.cpus.NodeCpus} takes them away from calls for who holds them for life, in the node.
 */
@NullMarked
package dev.troupe.runtime.internal.cpus;

import org.jspecify.annotations.NullMarked;
