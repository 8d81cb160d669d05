package dev.troupe.benchmarks.floor;

import dev.troupe.benchmarks.harness.Contender;
import dev.troupe.benchmarks.harness.Measurement;
import dev.troupe.benchmarks.harness.Measurement.Kind;
import dev.troupe.benchmarks.server.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Sends a number through a mapped page and waits, busily, for it to come back: one call at a time. */
public final class MappedPage implements Contender {
    private static final Path SHARED_MEMORY = Path.of("/dev/shm");

    private final Page page;
    private final ServerProcess server;
    private long call;

    /** Starts the other side. The file has lost its name when that is there, so nobody need clean up. */
    public MappedPage() throws IOException {
        Path file = Files.createTempFile(
                SHARED_MEMORY, "mmap-" + ProcessHandle.current().pid() + "-", "");
        try {
            page = new Page(file);
            server = ServerProcess.start(MappedPageServer.class, List.of(), file.toString());
            String unused = server.answer();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public String name() {
        return "mmap";
    }

    @Override
    public void begin() throws IOException {
        server.tell("serve");
        String unused = server.answer();
    }

    @Override
    public void callOneByOne(long[] nanos) {
        for (int i = 0; i < nanos.length; i++) {
            long sent = System.nanoTime();
            page.request(++call);
            while (page.reply() != call) {
                server.checkAlive();
                Thread.onSpinWait();
            }
            nanos[i] = System.nanoTime() - sent;
        }
    }

    @Override
    public boolean can(Measurement what) {
        return what.kind() == Kind.SYNC;
    }

    @Override
    public void callPipelined(int calls, int inFlight) {
        throw new UnsupportedOperationException("There is room for one call.");
    }

    @Override
    public void end() throws IOException {
        page.request(Page.STOP);
        String unused = server.answer();
    }

    @Override
    public List<Long> workers() {
        return List.of(server.pid());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
