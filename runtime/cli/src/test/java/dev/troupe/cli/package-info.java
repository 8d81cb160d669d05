/** The command line against real nodes. */
@NullMarked
package dev.troupe.cli;

import org.jspecify.annotations.NullMarked;
