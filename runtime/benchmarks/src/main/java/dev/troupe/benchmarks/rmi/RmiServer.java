package dev.troupe.benchmarks.rmi;

import dev.troupe.benchmarks.server.ServerMain;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.rmi.Remote;
import java.rmi.server.UnicastRemoteObject;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

/** The side of RMI that answers. It says its stub, instead of putting it into a registry that needs a free port. */
public final class RmiServer {
    private RmiServer() {}

    public static void main(String[] arguments) throws IOException {
        ServerMain.takeOutput();
        RemoteAdder adder = new AtomicAdder();
        Remote stub = UnicastRemoteObject.exportObject(
                adder, 0, null, port -> new ServerSocket(port, 0, InetAddress.getLoopbackAddress()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(stub);
        }
        ServerMain.say(Base64.getEncoder().encodeToString(bytes.toByteArray()));
        ServerMain.serveUntilTheEnd(() -> UnicastRemoteObject.unexportObject(adder, true));
    }

    /** RMI runs calls side by side. */
    private static final class AtomicAdder implements RemoteAdder {
        private final AtomicInteger value = new AtomicInteger();

        @Override
        public int add(int amount) {
            return value.addAndGet(amount);
        }
    }
}
