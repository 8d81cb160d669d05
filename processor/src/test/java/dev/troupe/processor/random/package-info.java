/** Random signatures and random values of them, for tests here and in processes that these tests start. */
@NullMarked
package dev.troupe.processor.random;

import org.jspecify.annotations.NullMarked;
