/** Test classes that run test classes: what they are given, and what becomes of those that leave something behind. */
@NullMarked
package dev.troupe.junit;

import org.jspecify.annotations.NullMarked;
