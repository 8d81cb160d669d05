/**
 * The worker's end of a call: reads requests, runs them, writes replies.
 *
 * <p>Starting point: {@link dev.troupe.runtime.internal.worker.RequestLoop}, which serves one actor and knows nothing of
 * processes or placement; it is driven by whoever owns its thread.
 */
@NullMarked
package dev.troupe.runtime.internal.worker;

import org.jspecify.annotations.NullMarked;
