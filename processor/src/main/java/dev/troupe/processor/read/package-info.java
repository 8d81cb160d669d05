/**
 * From what javac knows to the model; the only stage that walks elements.
 *
 * <p>Starting point: {@link dev.troupe.processor.read.ClassReader}.
 */
@NullMarked
package dev.troupe.processor.read;

import org.jspecify.annotations.NullMarked;
