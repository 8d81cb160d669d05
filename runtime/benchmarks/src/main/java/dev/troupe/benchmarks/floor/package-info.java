/**
 * The floor: what two processes need to tell each other something, with nothing but one page that both have mapped.
 */
@NullMarked
package dev.troupe.benchmarks.floor;

import org.jspecify.annotations.NullMarked;
