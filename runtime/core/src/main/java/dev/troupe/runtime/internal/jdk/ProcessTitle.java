package dev.troupe.runtime.internal.jdk;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What a list of processes shows of this one: its last argument, which can be overwritten where it lies in memory. */
public final class ProcessTitle {
    private static final int END_OF_ARGUMENTS_FIELD = 46; // arg_end, counted from the state, which is 0.

    private ProcessTitle() {}

    /** Shows another text, as far as there is room; where the system does not allow it, nothing changes. */
    public static void replace(String lastArgument, String by) {
        byte[] title = Arrays.copyOf(bytes(by), bytes(lastArgument).length);
        for (int i = bytes(by).length; i < title.length; i++) {
            title[i] = ' ';
        }
        try (RandomAccessFile memory = new RandomAccessFile("/proc/self/mem", "rw")) {
            long start = endOfArguments() - title.length - 1;
            byte[] there = new byte[title.length];
            memory.seek(start);
            memory.readFully(there);
            if (Arrays.equals(there, bytes(lastArgument))) {
                memory.seek(start);
                memory.write(title);
            }
        } catch (IOException | RuntimeException e) {
            // It is only for those who look.
            return;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static long endOfArguments() throws IOException {
        String line = new String(Files.readAllBytes(Path.of("/proc/self/stat")), StandardCharsets.ISO_8859_1);
        return Long.parseLong(line.substring(line.lastIndexOf(')') + 2).strip().split(" ", -1)[END_OF_ARGUMENTS_FIELD]);
    }
}
