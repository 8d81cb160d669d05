package dev.troupe.runtime.internal.queue;

import dev.troupe.runtime.internal.jdk.FileTree;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import net.openhft.chronicle.core.values.LongValue;
import net.openhft.chronicle.queue.ExcerptTailer;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueStore;
import org.jspecify.annotations.Nullable;

/**
 * One queue in shared memory, with many writers and one reader, and all that belongs to it: a directory with the queue's
 * files, the page through which its processes see each other's state, and the bell that wakes the reader.
 *
 * <p>One object per process and queue. Safe for any thread; its writer and its reader are not.
 */
public final class Lane implements AutoCloseable {
    private static final Logger LOG = System.getLogger("dev.troupe.queue");

    /** The longest frame; what is longer goes beside the queue. */
    public static final int MAX_FRAME = 64 << 10;

    /** The size at which a file gives way to the next is three quarters of a block; a block is at least this. */
    static final int SMALLEST_BLOCK = 4 << 20;

    /** Every change of files costs its readers and writers a millisecond, so there should be few. */
    static final int LARGEST_BLOCK = 16 << 20;

    /** So many blocks, and shared memory would be full. */
    private static final int BLOCKS_IN_MEMORY = 1024;

    private static final String QUEUE = "queue";
    private static final String CONTROL = "control";
    private static final String CANCELLED = "cancelled";
    static final String BELL = "bell-";

    private final Path directory;
    private final ControlPage control;
    private final SingleChronicleQueue queue;
    private final QueueFiles files;
    private volatile @Nullable LongValue lockWord;
    private @Nullable LaneWriter madeAhead;
    private @Nullable ExcerptTailer tailerAhead;

    private Lane(Path directory, ControlPage control) {
        this.directory = directory;
        this.control = control;
        files = new QueueFiles(directory.resolve(QUEUE));
        queue = Chronicle.open(
                directory.resolve(QUEUE), control.blockSize(), control, () -> new OwnerAwarePauser(this));
        try {
            lockWord = queue.metaStore().doWithExclusiveLock(store -> store.acquireValueFor("chronicle.write.lock"));
        } catch (RuntimeException | Error e) { // It is being deleted, perhaps.
            queue.close();
            throw e;
        }
    }

    /** Makes a queue in a directory that does not exist yet, with its first file, so that readers find one. */
    public static Lane create(Path directory) throws IOException {
        Files.createDirectory(directory);
        return createIn(directory, 0, 0);
    }

    /** The same, with a number for those who open it. */
    public static Lane createWithNote(Path directory, long note) throws IOException {
        Files.createDirectory(directory);
        return createIn(directory, 0, note);
    }

    /** Whether there is one: a directory alone, Chronicle makes wherever it is told to look. */
    public static boolean isThere(Path directory) {
        return Files.exists(directory.resolve(CONTROL));
    }

    /** The same, with a size that says when files give way to the next. */
    static Lane create(Path directory, int blockSize) throws IOException {
        Files.createDirectory(directory);
        return createIn(directory, blockSize, 0);
    }

    private static Lane createIn(Path directory, int givenSize, long note) throws IOException {
        try {
            int blockSize = givenSize == 0 ? blockSize(directory) : givenSize;
            new QueueFiles(directory.resolve(QUEUE)).create();
            Lane lane = new Lane(directory, ControlPage.create(directory.resolve(CONTROL), blockSize, note));
            try {
                lane.begin();
            } catch (IOException | RuntimeException | Error e) {
                lane.close();
                throw e;
            }
            return lane;
        } catch (IOException | RuntimeException | Error e) {
            delete(directory, e);
            throw e;
        }
    }

    /** Before anybody else knows the queue: no other file is ever begun where others see it. */
    private void begin() throws IOException {
        SingleChronicleQueueStore first = queue.storeForCycle(1, 0, true, null);
        if (first == null) {
            throw new IOException("Chronicle made no file in " + directory + ".");
        }
        first.close();
        files.keepFirstPages();
    }

    /** Large where shared memory is large. */
    static int blockSize(Path directory) throws IOException {
        long part = Files.getFileStore(directory).getTotalSpace() / BLOCKS_IN_MEMORY;
        return (int) Math.max(SMALLEST_BLOCK, Math.min(LARGEST_BLOCK, Long.highestOneBit(part)));
    }

    /** Of a queue that could not be made, or opened. Where memory is short, it must not take what is left. */
    private static void delete(Path directory, Throwable reason) {
        try {
            delete(directory);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    /** Deletes a queue that nobody uses, or what there is of it, also while somebody opens it. */
    public static void delete(Path directory) throws IOException {
        if (isThere(directory)) {
            Files.deleteIfExists(directory.resolve(CONTROL)); // From now on nobody opens it; see open().
        }
        FileTree.delete(directory);
    }

    /** Opens a queue that another process made, or this one earlier. */
    public static Lane open(Path directory) throws IOException {
        ControlPage control = ControlPage.open(directory.resolve(CONTROL));
        try {
            Lane opened = new Lane(directory, control);
            if (isThere(directory)) {
                return opened;
            }
            opened.close();
            throw new NoSuchFileException(directory.toString());
        } catch (IOException | RuntimeException | Error e) {
            if (!isThere(directory)) { // It was deleted meanwhile, and Chronicle may have made some of it anew.
                delete(directory, e);
            }
            throw e;
        }
    }

    /** A writer, for one thread at a time; each time another one. */
    public LaneWriter writer() {
        LaneWriter made = madeAhead;
        madeAhead = null;
        return made == null ? new LaneWriter(this) : made;
    }

    /** Makes a writer for who will want one soon; not for several threads at once. */
    public void makeWriterAhead() {
        madeAhead = new LaneWriter(this);
    }

    /** Makes for the reader what it needs of the queue, and leaves no trace there; not for several threads at once. */
    public void prepareReader() {
        tailerAhead = queue.createTailer();
    }

    /** To read all that is in the queue. */
    ExcerptTailer tailer() {
        ExcerptTailer made = tailerAhead;
        tailerAhead = null;
        return made == null ? queue.createTailer() : made;
    }

    /** The reader, for one thread at a time, with a number of bells at which threads may sleep; only one may exist. */
    public LaneReader reader(int bells) throws IOException {
        return new LaneReader(this, bells);
    }

    /** Asks the reader of a queue to end, before it reads anything more. */
    public static void requestStop(Path directory) {
        request(directory, ControlPage::requestStop);
    }

    /** The same, as if nothing more could come. */
    public static void requestClose(Path directory) {
        request(directory, ControlPage::requestClose);
    }

    private static void request(Path directory, Consumer<ControlPage> end) {
        try (Ringer ringer = new Ringer(directory.resolve(BELL + 1))) {
            end.accept(ControlPage.open(directory.resolve(CONTROL)));
            ringer.ring();
        } catch (IOException e) {
            // Nobody is there to be asked.
            LOG.log(Level.DEBUG, "The reader at " + directory + " could not be asked to end", e);
        }
    }

    /** Releases the queue's lock if the process that holds it is gone, so that nobody has to find out by waiting. */
    public void releaseLockOfDeadOwner() {
        OwnerAwarePauser.releaseIfOwnerDied(lockWord);
    }

    /** Releases the queue's lock if this process holds it, which it must not. */
    void releaseOwnLock() {
        LongValue word = lockWord;
        long own = ProcessHandle.current().pid();
        if (word != null && OwnerAwarePauser.pid(word.getVolatileValue()) == own) {
            word.compareAndSwapValue(word.getVolatileValue(), OwnerAwarePauser.UNLOCKED);
        }
    }

    /** The process that holds the queue's lock, for messages. */
    String lockOwner() {
        LongValue word = lockWord;
        long owner = word == null ? OwnerAwarePauser.UNLOCKED : word.getVolatileValue();
        return owner == OwnerAwarePauser.UNLOCKED ? "none" : "process " + OwnerAwarePauser.pid(owner);
    }

    /** Who has the calls of tasks that were sent. */
    public TaskGate gate() {
        return new TaskGate(control);
    }

    /** The calls that were cancelled after they had been put into it. */
    public CancelList cancelled() {
        return new CancelList(control, directory.resolve(CANCELLED));
    }

    /** What was noted when it was made; 0 if nothing. */
    public long note() {
        return control.note();
    }

    /** Notes something in a queue that nobody else knows yet. */
    public void note(long note) {
        control.note(note);
    }

    public Path directory() {
        return directory;
    }

    ControlPage control() {
        return control;
    }

    SingleChronicleQueue queue() {
        return queue;
    }

    QueueFiles files() {
        return files;
    }

    Path bell(int number) {
        return directory.resolve(BELL + number);
    }

    @Nullable
    LongValue lockWord() {
        return lockWord;
    }

    /** Lets go of the queue; its writer and reader must not be used any more. Deletes nothing. */
    @Override
    public void close() {
        lockWord = null;
        LaneWriter unused = madeAhead;
        if (unused != null) {
            unused.close();
        }
        queue.close();
    }
}
