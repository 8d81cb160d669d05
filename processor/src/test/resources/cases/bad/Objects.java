package example;

import dev.troupe.annotations.Remote;
import dev.troupe.annotations.Sendable;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintStream;
import java.util.Calendar;
import java.util.List;

@Remote
class Objects {
    @Sendable
    static final class Job {
        private final List<PrintStream> targets = List.of();
    }

    @Sendable
    static final class Written {
        private void writeObject(ObjectOutputStream out) throws IOException {
            out.defaultWriteObject();
        }
    }

    static final class Worker extends Thread {}

    class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Sendable
    class Inner {}

    @Sendable
    static final class Node {
        private Secret secret;

        private static final class Secret {}
    }

    // error: [remote-unsendable-parameter] 'job' of job cannot be sent to another process: in field 'targets' of Job, in List<PrintStream>, PrintStream is a type that can't travel. Fix: pass what
    public void job(Job job) {}

    // error: [remote-unsendable-parameter] 'written' of written cannot be sent to another process: Written is a type that can't travel, because code of its own says how it is written and yet it is not Serializable. Fix: let Written implement Serializable, or send a record with what is needed to make one.
    public void written(Written written) {}

    // error: [remote-unsendable-parameter] 'worker' of worker cannot be sent to another process: Worker is a type that can't travel. Fix: pass what the worker needs to make its own
    public void worker(Worker worker) {}

    // error: [remote-unsendable-parameter] 'calendar' of calendar cannot be sent to another process: Calendar is a type that can't travel, because nothing says what will arrive. Fix: name the classes that may arrive, as in @Remote(allow = A.class).
    public void calendar(Calendar calendar) {}

    // error: [remote-unsendable-parameter] 'type' of type cannot be sent to another process: Class is a type that can't travel.
    public void type(Class<String> type) {}

    // error: [remote-unsendable-parameter] 'failure' of failure cannot be sent to another process: Failure is a type that can't travel.
    public void failure(Failure failure) {}

    // error: [remote-unsendable-parameter] 'inner' of inner cannot be sent to another process: Inner is a type that can't travel.
    public void inner(Inner inner) {}

    // error: [remote-unsendable-parameter] 'node' of node cannot be sent to another process: in field 'secret' of Node, Secret is a type that can't travel
    public void node(Node node) {}
}
