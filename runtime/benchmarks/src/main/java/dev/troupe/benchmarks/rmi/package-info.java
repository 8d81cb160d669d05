/**
 * Java RMI: a plain remote object on loopback, as it comes with the JDK.
 *
 * <p>RMI has no calls that return at once: to have several in flight takes as many threads.
 */
@NullMarked
package dev.troupe.benchmarks.rmi;

import org.jspecify.annotations.NullMarked;
