/**
 * The rules: what a class must be like for its objects to live in another process.
 *
 * <p>Starting point: {@link dev.troupe.processor.validate.Rules}. Each check is a class of its own and looks at the
 * model only.
 */
@NullMarked
package dev.troupe.processor.validate;

import org.jspecify.annotations.NullMarked;
