package dev.troupe.runtime.processes;

import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.internal.jdk.ProcessState;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.NullUnmarked;

/**
 * An actor that dies as it is told, and keeps a diary of all its lives. What it finds as a plan in its directory it does
 * when it is created, and when it is closed.
 */
@NullUnmarked
class Phoenix implements AutoCloseable {
    private static final String PLAN = "plan";
    private static final String DIARY = "diary";

    private final Path directory;
    private PhoenixHandle child;
    private int count;

    Phoenix(String directory) throws IOException, InterruptedException {
        this.directory = Path.of(directory);
        write("born");
        switch (plan()) {
            case "halt" -> Runtime.getRuntime().halt(9);
            case "throw" -> throw new IllegalStateException("this constructor fails");
            case "wait" -> await("go");
            case "spawn" -> spawn();
            case "name" ->
                child = PhoenixHandle.options()
                        .name("child")
                        .remote(Files.createTempDirectory(this.directory, "child")
                                .toString());
            default -> {}
        }
    }

    /** What it is to do the next time. */
    static void plan(Path directory, String what) throws IOException {
        Files.writeString(directory.resolve(PLAN), what);
    }

    /** What it has lived through. */
    static List<String> diary(Path directory) throws IOException {
        return Files.readAllLines(directory.resolve(DIARY));
    }

    private String plan() throws IOException {
        Path plan = directory.resolve(PLAN);
        return Files.exists(plan) ? Files.readString(plan) : "";
    }

    /** Starts a process, after it has noted whether that of its last life is still there. */
    private void spawn() throws IOException {
        Path spawned = directory.resolve("spawned");
        if (Files.exists(spawned) && ProcessState.isAlive(Long.parseLong(Files.readString(spawned)))) {
            write("not alone");
        }
        Files.writeString(
                spawned,
                Long.toString(new ProcessBuilder("sleep", "1000").start().pid()));
    }

    public int count() {
        return ++count;
    }

    /** In one piece, as long as the line without the blanks at its end is short. */
    public void write(String line) throws IOException {
        Files.writeString(
                directory.resolve(DIARY),
                line.stripTrailing() + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    public void die(String how) throws IOException {
        switch (how) {
            case "always" -> Runtime.getRuntime().halt(4);
            case "once" -> dieOnce();
            case "on purpose" -> System.exit(0);
            case "exit" -> System.exit(3);
            case "leave" -> throw Troupe.exitActor();
            case "throw once" -> throwOnce();
            case "throw" -> {
                write("threw");
                throw new FileNotFoundException("always");
            }
            default -> throw new IllegalArgumentException(how);
        }
    }

    private void dieOnce() throws IOException {
        try {
            Files.createFile(directory.resolve("died"));
        } catch (FileAlreadyExistsException e) {
            return;
        }
        Runtime.getRuntime().halt(4);
    }

    private void throwOnce() throws IOException {
        Path thrown = directory.resolve("thrown");
        if (!Files.exists(thrown)) {
            Files.createFile(thrown);
            throw new FileNotFoundException("once");
        }
    }

    public long pid() {
        return ProcessHandle.current().pid();
    }

    public boolean restarted() {
        return Troupe.context().wasRestarted();
    }

    /** Blocks until a file is there. */
    public void await(String file) throws InterruptedException {
        while (!Files.exists(directory.resolve(file))) {
            Thread.sleep(5);
        }
    }

    /** Creates another, which this one owns. */
    public PhoenixHandle child() {
        child = PhoenixHandle.options().maxRestarts(-1).remote(directory.toString());
        return child;
    }

    /** Calls another, once a file is there. */
    public int askLater(PhoenixHandle other, String file) throws IOException, InterruptedException {
        write("asks");
        await(file);
        return other.count().get();
    }

    /** Calls another. */
    public int ask(PhoenixHandle other) {
        return other.count().get();
    }

    @Override
    public void close() throws IOException {
        write("closed");
        if (plan().equals("halt at the end")) {
            Runtime.getRuntime().halt(5);
        } else if (plan().equals("wait at the end")) {
            while (!Files.exists(directory.resolve("go"))) {
                LockSupport.parkNanos(5_000_000);
            }
        }
    }
}
