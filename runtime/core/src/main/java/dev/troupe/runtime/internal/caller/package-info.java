/**
 * The caller's end of a call: writes requests, keeps what is pending, reads replies.
 *
 * <p>Starting points: {@link dev.troupe.runtime.internal.caller.Caller} is this process as one that calls,
 * {@link dev.troupe.runtime.internal.caller.Connection} its way to one actor,
 * {@link dev.troupe.runtime.internal.caller.Lookup} what it asks the node,
 * {@link dev.troupe.runtime.internal.caller.ReplyReader} how its threads share the reply queue.
 */
@NullMarked
package dev.troupe.runtime.internal.caller;

import org.jspecify.annotations.NullMarked;
