package dev.troupe.benchmarks.pekko;

import dev.troupe.benchmarks.harness.Contender;
import dev.troupe.benchmarks.server.Answers;
import dev.troupe.benchmarks.server.PeerFlags;
import dev.troupe.benchmarks.server.Ring;
import dev.troupe.benchmarks.server.ServerProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.pattern.Patterns;

/** The side of Pekko that asks, from outside its actors. */
public final class PekkoCalls implements Contender {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ServerProcess server;
    private final ActorSystem system;
    private final ActorRef adder;
    private final Answers answers = new Answers("Pekko");

    /** Starts the server. */
    public PekkoCalls() throws IOException {
        server = ServerProcess.start(PekkoServer.class, PeerFlags.list());
        String path = server.answer();
        system = RemoteSystem.start("caller");
        adder = system.actorSelection(path)
                .resolveOne(PATIENCE)
                .toCompletableFuture()
                .join();
    }

    @Override
    public String name() {
        return "pekko";
    }

    @Override
    public void callOneByOne(long[] nanos) throws IOException {
        for (int i = 0; i < nanos.length; i++) {
            long sent = System.nanoTime();
            answers.only(Ring.answer(ask()));
            nanos[i] = System.nanoTime() - sent;
        }
    }

    @Override
    public void callPipelined(int calls, int inFlight) throws IOException {
        Ring.call(calls, inFlight, answers, this::ask);
    }

    private CompletableFuture<Integer> ask() {
        return Patterns.ask(adder, 1, PATIENCE).thenApply(Integer.class::cast).toCompletableFuture();
    }

    @Override
    public List<Long> workers() {
        return List.of(server.pid());
    }

    @Override
    public void close() throws IOException {
        RemoteSystem.end(system);
        server.close();
    }
}
