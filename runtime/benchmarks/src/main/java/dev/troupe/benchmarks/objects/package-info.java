/** What is put into shared memory, and taken from there. */
@NullMarked
package dev.troupe.benchmarks.objects;

import org.jspecify.annotations.NullMarked;
