/**
 * Values too large for the queues: they travel in shared-memory files beside them.
 */
@NullMarked
package dev.troupe.runtime.internal.objects;

import org.jspecify.annotations.NullMarked;
