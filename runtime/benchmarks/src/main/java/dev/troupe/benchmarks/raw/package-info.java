/**
 * The yardstick: what two processes get out of Chronicle Queue when nothing stands between them and it. One queue each
 * way, 16-byte requests, 12-byte replies, both sides spinning, the caller reads its own reply queue.
 *
 * <pre>
 *   RawQueue (the caller)   ──▶ DIRECTORY/requests ──▶ RawQueueWorker (a process of its own)
 *                           ◀── DIRECTORY/replies  ◀──
 * </pre>
 */
@NullMarked
package dev.troupe.benchmarks.raw;

import org.jspecify.annotations.NullMarked;
