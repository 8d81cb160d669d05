/**
 * Writes a handle, a stub and a dispatcher for each class marked {@code @Remote}, while you compile.
 *
 * <p>Starting point: {@link dev.troupe.processor.RemoteProcessor}, whose stages are the packages below.
 */
@NullMarked
package dev.troupe.processor;

import org.jspecify.annotations.NullMarked;
