/**
 * Runs the examples as their users do, and checks that README.md is true.
 */
@NullMarked
package dev.troupe.examples;

import org.jspecify.annotations.NullMarked;
