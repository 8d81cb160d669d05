package dev.troupe.benchmarks.grpc;

import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.MethodDescriptor.MethodType;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * The method that both sides agree upon, written by hand.
 *
 * <pre>
 *   request  | amount (4) |
 *   reply    | sum (4)    |
 * </pre>
 */
final class AddMethod {
    static final String SERVICE = "troupe.benchmarks.Adder";

    static final MethodDescriptor<Integer, Integer> ADD = MethodDescriptor.<Integer, Integer>newBuilder()
            .setType(MethodType.UNARY)
            .setFullMethodName(MethodDescriptor.generateFullMethodName(SERVICE, "Add"))
            .setRequestMarshaller(new FourBytes())
            .setResponseMarshaller(new FourBytes())
            .build();

    private AddMethod() {}

    private static final class FourBytes implements Marshaller<Integer> {
        @Override
        public InputStream stream(Integer value) {
            return new ByteArrayInputStream(
                    ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
        }

        @Override
        public Integer parse(InputStream stream) {
            try {
                return new DataInputStream(stream).readInt();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
