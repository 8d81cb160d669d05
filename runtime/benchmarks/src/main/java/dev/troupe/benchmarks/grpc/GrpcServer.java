package dev.troupe.benchmarks.grpc;

import dev.troupe.benchmarks.server.ServerMain;
import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ServerCalls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** The side of gRPC that answers. It says its port. */
public final class GrpcServer {
    private GrpcServer() {}

    public static void main(String[] arguments) throws IOException {
        ServerMain.takeOutput();
        AtomicInteger value = new AtomicInteger(); // gRPC runs calls side by side.
        Server server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .addService(ServerServiceDefinition.builder(AddMethod.SERVICE)
                        .addMethod(AddMethod.ADD, ServerCalls.asyncUnaryCall((amount, answer) -> {
                            answer.onNext(value.addAndGet(amount));
                            answer.onCompleted();
                        }))
                        .build())
                .build()
                .start();
        ServerMain.say(Integer.toString(server.getPort()));
        ServerMain.serveUntilTheEnd(server::shutdownNow);
    }
}
