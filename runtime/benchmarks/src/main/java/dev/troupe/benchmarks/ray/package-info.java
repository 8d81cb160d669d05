/** Ray, where it is installed: its own benchmark's definitions, run by Python. */
@NullMarked
package dev.troupe.benchmarks.ray;

import org.jspecify.annotations.NullMarked;
