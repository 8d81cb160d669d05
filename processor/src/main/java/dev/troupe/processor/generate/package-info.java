/**
 * From the model to Java: one generator per generated file, and one class for each thing that they share.
 *
 * <p>Starting points: {@link dev.troupe.processor.generate.Generators}, then
 * {@link dev.troupe.processor.generate.StubGenerator}, which says what travels. The only package that knows JavaPoet.
 */
@NullMarked
package dev.troupe.processor.generate;

import org.jspecify.annotations.NullMarked;
