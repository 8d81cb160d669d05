/**
 * Tests of actors with JUnit Jupiter: {@link dev.troupe.junit.TroupeTest @TroupeTest} gives a test class a node, and sees
 * that nothing is left of it.
 *
 * <p>Start with {@link dev.troupe.junit.TroupeTest}; {@link dev.troupe.junit.TroupeExtension} is for a node that an
 * annotation cannot describe. Inside, a {@code TestNode} is what a class is given, and a {@code Watch} compares what it
 * holds before and after each test.
 */
@NullMarked
package dev.troupe.junit;

import org.jspecify.annotations.NullMarked;
