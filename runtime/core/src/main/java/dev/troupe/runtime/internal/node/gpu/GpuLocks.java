package dev.troupe.runtime.internal.node.gpu;

import dev.troupe.runtime.internal.jdk.LifeLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which node of this user has which GPU: a file for each, which its node keeps locked. The kernel drops the lock of a node
 * that is killed; the files stay. Safe for any thread.
 *
 * @param directory where they are; this user's alone
 */
public record GpuLocks(Path directory) {
    /** Takes a GPU for this process; empty where a node has it. */
    Optional<LifeLock> tryToTake(String device) throws IOException {
        return LifeLock.tryToTake(
                file(device), Long.toString(ProcessHandle.current().pid()));
    }

    /** The process of the node that has it, as messages name it. */
    String holder(String device) {
        Path file = file(device);
        try {
            // Not to be opened by the process that has it locked: to close it again would release the lock.
            String pid = LifeLock.isOwn(file)
                    ? Long.toString(ProcessHandle.current().pid())
                    : Files.readString(file).strip();
            return pid.isEmpty() ? "another node" : "the node in process " + pid;
        } catch (IOException e) {
            return "another node";
        }
    }

    /** The process of the node that has a GPU, as messages name it; empty if none has. */
    public Optional<String> holder(Gpu gpu) {
        try {
            return LifeLock.isHeld(file(gpu.uuid())) ? Optional.of(holder(gpu.uuid())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // It was never taken.
        }
    }

    private Path file(String device) {
        return directory.resolve("gpu-" + device.replace('/', '_') + ".lock");
    }
}
