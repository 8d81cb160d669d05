/**
 * Apache Pekko's remoting: actors of two systems on loopback, and the ask pattern. Transport (TCP), dispatchers and the
 * serializer for numbers are those of its own configuration.
 */
@NullMarked
package dev.troupe.benchmarks.pekko;

import org.jspecify.annotations.NullMarked;
