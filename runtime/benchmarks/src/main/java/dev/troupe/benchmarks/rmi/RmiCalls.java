package dev.troupe.benchmarks.rmi;

import dev.troupe.benchmarks.harness.Contender;
import dev.troupe.benchmarks.harness.Measurement;
import dev.troupe.benchmarks.server.Answers;
import dev.troupe.benchmarks.server.CallsInParallel;
import dev.troupe.benchmarks.server.ServerProcess;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.util.Base64;
import java.util.List;

/** The side of RMI that asks: from one thread, or from as many as there are to be calls in flight. */
public final class RmiCalls implements Contender {
    /** More threads would be measured, and not RMI. */
    private static final int MOST_THREADS = 64;

    private final ServerProcess server;
    private final RemoteAdder adder;
    private final CallsInParallel threads;
    private final Answers answers = new Answers("RMI");

    /** Starts the server. */
    public RmiCalls() throws IOException {
        server = ServerProcess.start(RmiServer.class, List.of("-Djava.rmi.server.hostname=127.0.0.1"));
        byte[] stub = Base64.getDecoder().decode(server.answer());
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(stub))) {
            adder = (RemoteAdder) in.readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException("The server's stub cannot be read.", e);
        }
        threads = new CallsInParallel(() -> adder.add(1));
    }

    @Override
    public String name() {
        return "rmi";
    }

    @Override
    public void callOneByOne(long[] nanos) throws IOException {
        for (int i = 0; i < nanos.length; i++) {
            long sent = System.nanoTime();
            answers.only(adder.add(1));
            nanos[i] = System.nanoTime() - sent;
        }
    }

    @Override
    public boolean can(Measurement what) {
        return what.inFlight() <= MOST_THREADS && Contender.super.can(what);
    }

    @Override
    public void callPipelined(int calls, int inFlight) throws IOException {
        threads.call(calls, inFlight, answers);
    }

    @Override
    public List<Long> workers() {
        return List.of(server.pid());
    }

    @Override
    public void close() throws IOException {
        threads.close();
        server.close();
    }
}
