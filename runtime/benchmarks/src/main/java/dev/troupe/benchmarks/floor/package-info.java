/**
 * The floor: what two processes need to tell each other something, with nothing but one page that both have mapped,
 * and what they need to wake each other, with nothing but a socket.
 */
@NullMarked
package dev.troupe.benchmarks.floor;

import org.jspecify.annotations.NullMarked;
