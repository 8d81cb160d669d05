/**
 * Every sentence that a user can see, and the one class that prints them.
 *
 * <p>Starting point: {@link dev.troupe.processor.diagnostic.Rule}, where each kind of mistake has its id, what is said
 * about it, and how to fix it.
 */
@NullMarked
package dev.troupe.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
