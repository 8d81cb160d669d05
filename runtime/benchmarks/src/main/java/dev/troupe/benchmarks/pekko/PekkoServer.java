package dev.troupe.benchmarks.pekko;

import dev.troupe.benchmarks.server.ServerMain;
import java.io.IOException;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;

/** The side of Pekko that answers. It says the path of its actor. */
public final class PekkoServer {
    private PekkoServer() {}

    public static void main(String[] arguments) throws IOException {
        ServerMain.takeOutput();
        ActorSystem system = RemoteSystem.start("server");
        String path = system.actorOf(Props.create(AddingActor.class, AddingActor::new), "adder")
                .path()
                .toStringWithoutAddress();
        ServerMain.say(RemoteSystem.address(system) + path);
        ServerMain.serveUntilTheEnd(() -> RemoteSystem.end(system));
    }
}
