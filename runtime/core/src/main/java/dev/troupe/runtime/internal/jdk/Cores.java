package dev.troupe.runtime.internal.jdk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.stream.Collectors;

/** The processor cores of this machine, by the kernel's numbers. */
public final class Cores {
    private static final String ALLOWED = "Cpus_allowed_list:";

    private Cores() {}

    /** Those that this process may run on, whatever it was told. */
    public static BitSet allowed() throws IOException {
        BitSet allowed = allowed(Path.of("/proc/self/status"));
        // The mask may name cores that a machine could have and does not.
        allowed.and(parse(Files.readString(Path.of("/sys/devices/system/cpu/online"))));
        return allowed;
    }

    /** Those that a process or thread may run on, of which this file tells. */
    public static BitSet allowed(Path status) throws IOException {
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith(ALLOWED)) {
                return parse(line.substring(ALLOWED.length()));
            }
        }
        throw new IOException(status + " has no " + ALLOWED);
    }

    /** Cores as the kernel lists them, such as {@code 0-3,8}. */
    static BitSet parse(String list) throws IOException {
        BitSet cores = new BitSet();
        try {
            for (String range : list.strip().split(",", -1)) {
                int dash = range.indexOf('-');
                int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
                cores.set(first, 1 + (dash < 0 ? first : Integer.parseInt(range.substring(dash + 1))));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("No list of cores: " + list, e);
        }
        return cores;
    }

    /** Such as {@code 0,1,2,8}. */
    public static String list(BitSet cores) {
        return cores.stream().mapToObj(Integer::toString).collect(Collectors.joining(","));
    }
}
