package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.ActorName;
import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Resources;
import dev.troupe.runtime.internal.control.Naming;
import dev.troupe.runtime.internal.control.NodeStub;
import dev.troupe.runtime.internal.control.NodeTimeline;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.ActorType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What this process asks the node: who has which name, and what there is. Safe for any thread. */
public final class Lookup {
    private static final Logger LOG = System.getLogger("dev.troupe");
    private static final Duration MOMENT = Duration.ofMillis(100);

    private final Caller caller;
    private final ActorRef node;
    private final NodeAnswers answers;
    private final String namespace;

    Lookup(Caller caller, ActorRef node, NodeAnswers answers, String namespace) {
        this.caller = caller;
        this.node = node;
        this.answers = answers;
        this.namespace = namespace;
    }

    /** What an actor is to be called that is created with these options. */
    Naming naming(ActorOptions<?> options, ActorType type) {
        if (options.name().isEmpty()
                && (options.getsIfExists() || options.namespace().isPresent())) {
            throw new IllegalArgumentException("Cannot create a " + type.simpleName() + ": "
                    + (options.getsIfExists() ? "getIfExists()" : "namespace(...)") + " is for an actor with a name."
                    + "\n    Fix: add name(...) to its options().");
        }
        ActorName own =
                options.name().map(each -> name(each, options.namespace())).orElse(null);
        return new Naming(namespace, own, options.getsIfExists());
    }

    private ActorName name(String name, Optional<String> in) {
        return new ActorName(name, in.orElse(namespace));
    }

    /** Reaches the actor that has a name. */
    public ActorRef named(ActorType type, String name, Optional<String> in) {
        ActorName full = name(name, in);
        long id = answers.await(
                NodeStub.find(node, full, type.className(), type.signatures()), "which actor is named " + full);
        return RemoteActor.weak(reach(id, full, type));
    }

    /** Which actor has a name that one is to get, as the node says it. */
    long holder(ObjectRef<Long> asked, WorkerSpec spec) {
        return answers.await(asked, "whether " + spec.display() + " may have its name");
    }

    /** Reaches the actor of which the node says that it has a name; should it end meanwhile, its calls say so. */
    Connection reach(long id, ActorName name, ActorType type) {
        Connection actor = caller.reach(id, type);
        actor.called(name.toString());
        return actor;
    }

    /** The names that are taken, in this process's namespace or in all. */
    public List<ActorName> names(boolean ofAllNamespaces) {
        return answers.await(NodeStub.names(node, ofAllNamespaces ? null : namespace), "which names are taken");
    }

    /** All that there is, or what of it is free, to which the CPU belongs of the call that asks and waits. */
    public Resources resources(boolean free) {
        return caller.cpu()
                .without(() -> answers.await(NodeStub.resources(node, free), free ? "what is free" : "what there is"));
    }

    /** What the node remembers of its actors. */
    public NodeTimeline timeline() {
        return answers.await(NodeStub.timeline(node), "what its actors have done");
    }

    /** What an actor waits for, where it has no process and the node says so at once; else empty. */
    String waitsFor(long actor) {
        try {
            return answers.await(NodeStub.waitsFor(node, actor), "what an actor waits for", MOMENT);
        } catch (RuntimeException e) { // It belongs to a message that is true without it.
            LOG.log(Level.DEBUG, "The node did not say what an actor waits for", e);
            return "";
        }
    }

    /** Waits, no longer than given, until the node has read all that this process has sent to it. */
    public void settle(Duration patience) {
        answers.await(NodeStub.resources(node, true), "whether it has read all before", patience);
    }
}
