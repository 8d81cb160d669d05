/** What idle actors are compared with: JVMs of the same kind that only sleep. */
@NullMarked
package dev.troupe.benchmarks.idle;

import org.jspecify.annotations.NullMarked;
