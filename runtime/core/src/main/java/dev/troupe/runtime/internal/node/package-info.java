/**
 * One running node: admits actors, starts and watches their workers, and tells callers of their end.
 *
 * <p>Starting points: {@link dev.troupe.runtime.internal.node.Node} is the node as others see it;
 * {@link dev.troupe.runtime.internal.node.NodeActor} keeps its state and is asked like any actor.
 */
@NullMarked
package dev.troupe.runtime.internal.node;

import org.jspecify.annotations.NullMarked;
