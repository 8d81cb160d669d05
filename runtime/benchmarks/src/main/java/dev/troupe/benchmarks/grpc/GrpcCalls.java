package dev.troupe.benchmarks.grpc;

import com.google.common.util.concurrent.ListenableFuture;
import dev.troupe.benchmarks.harness.Contender;
import dev.troupe.benchmarks.server.Answers;
import dev.troupe.benchmarks.server.PeerFlags;
import dev.troupe.benchmarks.server.Ring;
import dev.troupe.benchmarks.server.ServerProcess;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.ClientCalls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** The side of gRPC that asks: through one channel, with the calls that stubs make. */
public final class GrpcCalls implements Contender {
    private final ServerProcess server;
    private final ManagedChannel channel;
    private final Answers answers = new Answers("gRPC");

    /** Starts the server. */
    public GrpcCalls() throws IOException {
        server = ServerProcess.start(GrpcServer.class, PeerFlags.list());
        int port = Integer.parseInt(server.answer());
        channel = NettyChannelBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .usePlaintext()
                .build();
    }

    @Override
    public String name() {
        return "grpc";
    }

    @Override
    public void callOneByOne(long[] nanos) {
        for (int i = 0; i < nanos.length; i++) {
            long sent = System.nanoTime();
            answers.only(ClientCalls.blockingUnaryCall(channel, AddMethod.ADD, CallOptions.DEFAULT, 1));
            nanos[i] = System.nanoTime() - sent;
        }
    }

    @Override
    public void callPipelined(int calls, int inFlight) throws IOException {
        Ring.call(calls, inFlight, answers, this::callLater);
    }

    private ListenableFuture<Integer> callLater() {
        return ClientCalls.futureUnaryCall(channel.newCall(AddMethod.ADD, CallOptions.DEFAULT), 1);
    }

    @Override
    public List<Long> workers() {
        return List.of(server.pid());
    }

    @Override
    public void close() throws IOException {
        channel.shutdownNow();
        server.close();
    }
}
