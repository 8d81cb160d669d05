/**
 * Queues in shared memory between processes, and how their readers sleep and are woken.
 *
 * <p>The only package that knows Chronicle. Starting points: {@link dev.troupe.runtime.internal.queue.Lane} is one queue
 * with all that belongs to it; {@link dev.troupe.runtime.internal.queue.LaneWriter} appends to it,
 * {@link dev.troupe.runtime.internal.queue.LaneReader} takes from it and waits.
 */
@NullMarked
package dev.troupe.runtime.internal.queue;

import org.jspecify.annotations.NullMarked;
