/** A queue that several processes share, as an actor to extend. */
@NullMarked
package dev.troupe.runtime.queue;

import org.jspecify.annotations.NullMarked;
