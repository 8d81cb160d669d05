/**
 * What generated code is written against; no application needs it.
 *
 * <p>Starting points: {@link dev.troupe.runtime.spi.Request} is what a stub writes a call into,
 * {@link dev.troupe.runtime.spi.Dispatcher} what a worker reads it with, {@link dev.troupe.runtime.spi.Codec} what both
 * agree on.
 */
@NullMarked
package dev.troupe.runtime.spi;

import org.jspecify.annotations.NullMarked;
