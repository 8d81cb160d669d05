/** Starts, watches and ends worker JVMs, and makes sure that nothing of them is left. */
@NullMarked
package dev.troupe.runtime.internal.node.process;

import org.jspecify.annotations.NullMarked;
