import dev.troupe.benchmarks.harness.Contender;
import dev.troupe.benchmarks.harness.Measurement;
import dev.troupe.benchmarks.harness.Measurement.Kind;
import io.ray.api.ActorHandle;
import io.ray.api.ObjectRef;
import io.ray.api.Ray;
import java.util.ArrayList;
import java.util.List;

/** Ray from Java, with the definitions of Ray's own benchmark. Compiled where Ray's jar is. */
public class RayJava implements Contender {
    private final ActorHandle<Server> actor;
    private final long worker;
    private ActorHandle<Client> client;

    public RayJava() {
        Ray.init();
        actor = Ray.actor(Server::new).setResource("CPU", 0.0).remote();
        worker = actor.task(Server::pid).remote().get();
    }

    /** What is called. */
    public static class Server {
        private static final byte[] OK = {'o', 'k'};

        public byte[] smallValue() {
            return OK;
        }

        public long pid() {
            return ProcessHandle.current().pid();
        }
    }

    /** Calls several others at once. */
    public static class Client {
        private final List<ActorHandle<Server>> servers;

        public Client(List<ActorHandle<Server>> servers) {
            this.servers = servers;
        }

        public int smallValueBatch(int calls) {
            List<ObjectRef<byte[]>> results = new ArrayList<>();
            for (ActorHandle<Server> server : servers) {
                for (int i = 0; i < calls; i++) {
                    results.add(server.task(Server::smallValue).remote());
                }
            }
            Ray.get(results);
            return results.size();
        }
    }

    @Override
    public String name() {
        return "ray-java";
    }

    @Override
    public void callOneByOne(long[] nanos) {
        for (int i = 0; i < nanos.length; i++) {
            long sent = System.nanoTime();
            check(actor.task(Server::smallValue).remote().get());
            nanos[i] = System.nanoTime() - sent;
        }
    }

    @Override
    public boolean can(Measurement what) {
        return what.kind() == Kind.SYNC || what.kind() == Kind.BATCHED || what.kind() == Kind.FANNED;
    }

    /** Only ever asked for as many calls as are in flight at once. */
    @Override
    public void callPipelined(int calls, int inFlight) {
        List<ObjectRef<byte[]>> results = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            results.add(actor.task(Server::smallValue).remote());
        }
        Ray.get(results).forEach(RayJava::check);
    }

    @Override
    public int callFanned(int callsToEach) {
        if (client == null) {
            List<ActorHandle<Server>> servers = new ArrayList<>();
            for (int i = 0; i < Math.max(1, Runtime.getRuntime().availableProcessors() / 2); i++) {
                servers.add(Ray.actor(Server::new).setResource("CPU", 0.0).remote());
            }
            client = Ray.actor(Client::new, servers).setResource("CPU", 0.0).remote();
        }
        return client.task(Client::smallValueBatch, callsToEach).remote().get();
    }

    private static void check(byte[] value) {
        if (value.length != 2 || value[0] != 'o' || value[1] != 'k') {
            throw new IllegalStateException("Ray answered something else than \"ok\".");
        }
    }

    @Override
    public List<Long> workers() {
        return List.of(worker);
    }

    @Override
    public void close() {
        Ray.shutdown();
    }
}
