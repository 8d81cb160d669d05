package dev.troupe.runtime.internal.node.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Processes that carry the mark of a session, or look nearly so. */
final class MarkedProcesses implements AutoCloseable {
    private final List<Process> started = new ArrayList<>();

    Process start(String lineage, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put(Lineage.VARIABLE, lineage);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    static void signal(String signal, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
    }

    @Override
    public void close() {
        for (Process each : started) {
            each.descendants().forEach(ProcessHandle::destroyForcibly);
            each.destroyForcibly();
        }
    }
}
