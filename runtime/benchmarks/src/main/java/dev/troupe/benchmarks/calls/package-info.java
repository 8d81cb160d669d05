/** Calls through Troupe, as an application makes them. */
@NullMarked
package dev.troupe.benchmarks.calls;

import org.jspecify.annotations.NullMarked;
