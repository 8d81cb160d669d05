package dev.troupe.benchmarks.pekko;

import com.typesafe.config.ConfigFactory;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.ExtendedActorSystem;

/** An actor system that others can reach, set up as its documentation says. */
final class RemoteSystem {
    private static final long PATIENCE_SECONDS = 10;

    private static final String SETTINGS = """
            pekko {
              actor.provider = remote
              remote.artery.canonical { hostname = "127.0.0.1", port = 0 }
              # Its own is 3072, fewer than there are calls in flight: it would drop the others.
              remote.artery.advanced.outbound-message-queue-size = 8192
              # Direct use of remoting, without a cluster, is on purpose.
              remote.warn-about-direct-use = off
              loglevel = ERROR
              stdout-loglevel = ERROR
              log-dead-letters = off
            }
            """;

    private RemoteSystem() {}

    static ActorSystem start(String name) {
        return ActorSystem.create(name, ConfigFactory.parseString(SETTINGS).withFallback(ConfigFactory.load()));
    }

    /** Where others find this system. */
    static String address(ActorSystem system) {
        return ((ExtendedActorSystem) system).provider().getDefaultAddress().toString();
    }

    static void end(ActorSystem system) {
        system.terminate();
        try {
            system.getWhenTerminated().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("An actor system does not end.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
