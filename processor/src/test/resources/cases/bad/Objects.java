package example;

import dev.troupe.annotations.Remote;
import dev.troupe.annotations.Sendable;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

@Remote
class Objects {
    @Sendable
    static final class Job {
        private final List<PrintStream> targets = List.of();
    }

    static final class Written implements Serializable {
        private static final long serialVersionUID = 1L;

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.defaultWriteObject();
        }
    }

    static final class Names extends ArrayList<String> {
        private static final long serialVersionUID = 1L;
    }

    static final class Failure extends RuntimeException {
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

    // error: [remote-unsendable-parameter] 'written' of written cannot be sent to another process: Written is a type that can't travel, because code of its own says how it is written. Fix: send a record with what is needed to make a Written.
    public void written(Written written) {}

    // error: [remote-unsendable-parameter] 'names' of names cannot be sent to another process: Names is a type that can't travel. Fix: pass what the worker needs to make its own
    public void names(Names names) {}

    // error: [remote-unsendable-parameter] 'failure' of failure cannot be sent to another process: Failure is a type that can't travel.
    public void failure(Failure failure) {}

    // error: [remote-unsendable-parameter] 'inner' of inner cannot be sent to another process: Inner is a type that can't travel.
    public void inner(Inner inner) {}

    // error: [remote-unsendable-parameter] 'node' of node cannot be sent to another process: in field 'secret' of Node, Secret is a type that can't travel
    public void node(Node node) {}
}
