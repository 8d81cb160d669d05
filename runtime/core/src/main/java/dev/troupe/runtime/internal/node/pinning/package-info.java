/** Gives workers cores of their own. */
@NullMarked
package dev.troupe.runtime.internal.node.pinning;

import org.jspecify.annotations.NullMarked;
