/** Who may run where: pure functions over what a node has, what is taken, and who waits. No input, no output. */
@NullMarked
package dev.troupe.runtime.internal.node.placement;

import org.jspecify.annotations.NullMarked;
