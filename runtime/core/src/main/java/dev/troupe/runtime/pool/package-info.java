/** Sharing calls out: among several actors, or one for each of many values; and drawing how far they are. */
@NullMarked
package dev.troupe.runtime.pool;

import org.jspecify.annotations.NullMarked;
