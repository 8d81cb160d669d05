package dev.troupe.runtime.internal.jdk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A lock on a file that says that a process lives: the kernel drops it when the process ends, however that happens, and a
 * number of a process that was given to another one deceives nobody. Safe for any thread.
 */
public final class LifeLock implements AutoCloseable {
    /** Those of this process: to open such a file and close it again would release the lock. */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final FileChannel channel;
    private final Set<Path> names;

    private LifeLock(FileChannel channel, Set<Path> names) {
        this.channel = channel;
        this.names = names;
    }

    /**
     * Makes a file and locks it.
     *
     * @param later what the file will be called, if not so for ever
     */
    public static LifeLock take(Path file, Path later) throws IOException {
        Set<Path> names = Set.copyOf(List.of(file.toAbsolutePath(), later.toAbsolutePath()));
        OWN.addAll(names);
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw new IOException(file + " is locked by another process.");
            }
            return new LifeLock(channel, names);
        } catch (IOException | RuntimeException | Error e) {
            OWN.removeAll(names);
            if (channel != null) {
                channel.close();
            }
            throw e;
        }
    }

    /**
     * Locks a file that stays when the process has ended, and writes a note into it.
     *
     * @return empty where a process holds it, this one or another
     */
    public static Optional<LifeLock> tryToTake(Path file, String note) throws IOException {
        Path name = file.toAbsolutePath();
        if (!OWN.add(name)) {
            return Optional.empty();
        }
        FileChannel channel = null;
        LifeLock taken = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                return Optional.empty();
            }
            channel.truncate(0).write(ByteBuffer.wrap(note.getBytes(StandardCharsets.UTF_8)));
            taken = new LifeLock(channel, Set.of(name));
            return Optional.of(taken);
        } finally {
            if (taken == null) {
                OWN.remove(name);
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    /** Whether this process holds the lock. */
    public static boolean isOwn(Path file) {
        return OWN.contains(file.toAbsolutePath());
    }

    /**
     * Whether a process holds the lock, this one or another.
     *
     * @throws java.nio.file.NoSuchFileException when there is no such file
     */
    public static boolean isHeld(Path file) throws IOException {
        if (OWN.contains(file.toAbsolutePath())) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true; // Another thread looks just now: who cannot tell leaves it alone.
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        OWN.removeAll(names);
    }
}
