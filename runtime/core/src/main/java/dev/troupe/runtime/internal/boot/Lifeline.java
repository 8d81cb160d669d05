package dev.troupe.runtime.internal.boot;

import dev.troupe.runtime.internal.jdk.ProcessTitle;
import dev.troupe.runtime.internal.jdk.TroupeThreads;
import dev.troupe.runtime.internal.wire.SessionPaths;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The thread that ends a worker's process with the node. An error or the end of the standard input mean that this
 * process has no purpose any more; a byte, that calls of its actor were cancelled.
 *
 * <p>A JVM that ends waits for threads that are in native code, a third of a second, and one that reads is in native code. So
 * whoever ends in order lets go first.
 *
 * <p>Without lambdas: each would have to be linked while an actor's first answer is waited for.
 */
final class Lifeline implements Runnable, Consumer<Runnable> {
    private static final Logger LOG = System.getLogger("dev.troupe");
    private static final long TITLE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final FileChannel node = new FileInputStream(FileDescriptor.in).getChannel();
    private final SessionPaths session;
    private final Thread thread;
    private String title = "";
    private String actor = "";
    private volatile boolean hasBegun;
    private volatile @Nullable Runnable whenCancelled;

    /** Makes the thread, which waits. Can be done before there is an actor: it takes a while. */
    Lifeline(SessionPaths session) {
        this.session = session;
        thread = new TroupeThreads().start("troupe-lifeline", this);
    }

    /**
     * Begins. Until then another reads the standard input.
     *
     * @param shown what a list of processes says of this one
     * @param served what it is to say
     */
    void begin(String shown, String served) {
        title = shown;
        actor = served;
        hasBegun = true;
        LockSupport.unpark(thread);
    }

    /** Has the class loaded, for an archive of classes. */
    static void load() {}

    /** Has something done whenever calls of the actor were cancelled. */
    @Override
    public void accept(Runnable action) {
        whenCancelled = action;
    }

    @Override
    public void run() {
        while (!hasBegun) {
            LockSupport.park(this);
        }
        if (!title.equals(actor)) {
            LockSupport.parkNanos(this, TITLE_NANOS); // Whoever waits for the actor's first answer needs the core more.
            ProcessTitle.replace(title, actor);
        }
        try {
            ByteBuffer word = ByteBuffer.allocate(1);
            while (node.read(word.clear()) == 1) {
                cancel();
            }
        } catch (IOException e) {
            // As good as the end, or of no interest.
        }
        try {
            if (!node.isOpen()) {
                awaitEndOfNode();
            }
        } finally {
            Runtime.getRuntime().halt(WorkerMain.NODE_GONE);
        }
    }

    private void awaitEndOfNode() {
        Optional<ProcessHandle> process = ProcessHandle.of(session.nodePid().orElseThrow());
        while (process.isPresent() && process.get().isAlive()) {
            LockSupport.parkNanos(this, LOOK_NANOS);
        }
    }

    private void cancel() {
        try {
            Runnable action = whenCancelled;
            if (action != null) {
                action.run();
            }
        } catch (RuntimeException | Error e) { // The end of the node must be noticed all the same.
            LOG.log(Level.WARNING, "Calls that were cancelled go on", e);
        }
    }

    /** The process is about to end in order. What it still does then, the node's end ends too, a little later. */
    void letGo() throws IOException {
        node.close();
    }
}
