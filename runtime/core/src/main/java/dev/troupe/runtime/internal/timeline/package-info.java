/**
 * What actors have done of late, as workers record it and tools show it.
 *
 * <p>Starting points: {@link dev.troupe.runtime.internal.timeline.CallRecorder} decides in a worker which calls are timed,
 * and writes them to a {@link dev.troupe.runtime.internal.timeline.CallRing}, a file that others read while it is written;
 * {@link dev.troupe.runtime.internal.timeline.TraceWriter} makes of those files, and of what the node remembers
 * ({@link dev.troupe.runtime.internal.control.NodeTimeline}), what a browser shows.
 */
@NullMarked
package dev.troupe.runtime.internal.timeline;

import org.jspecify.annotations.NullMarked;
