/**
 * Values too large for the queues: objects, which lie in shared memory files of the session, or on a disk where that is full;
 * and what a queue's own frames cannot hold otherwise, in files beside the queue.
 */
@NullMarked
package dev.troupe.runtime.internal.objects;

import org.jspecify.annotations.NullMarked;
