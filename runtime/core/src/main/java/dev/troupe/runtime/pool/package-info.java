/** Sharing calls out among several actors, on top of handles and refs. */
@NullMarked
package dev.troupe.runtime.pool;

import org.jspecify.annotations.NullMarked;
