/**
 * Writes a handle, a stub and a dispatcher for each class marked {@code @Remote}, while you compile.
 *
 * <p>Starting point: {@link dev.troupe.processor.RemoteProcessor}, whose stages are the packages below. What is marked
 * inside a method, where no processor is called for it, {@link dev.troupe.processor.LocalClassProcessor} tells of.
 */
@NullMarked
package dev.troupe.processor;

import org.jspecify.annotations.NullMarked;
