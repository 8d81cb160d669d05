/**
 * gRPC over Netty on loopback, with its own threads and settings: blocking calls, and futures to have many in flight.
 *
 * <p>There is no protoc: {@link dev.troupe.benchmarks.grpc.AddMethod} is what it would generate, with four bytes for a
 * message.
 */
@NullMarked
package dev.troupe.benchmarks.grpc;

import org.jspecify.annotations.NullMarked;
