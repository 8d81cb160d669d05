/**
 * The bytes of requests and replies: their headers, drawn, and failures on their way back.
 */
@NullMarked
package dev.troupe.runtime.internal.wire;

import org.jspecify.annotations.NullMarked;
