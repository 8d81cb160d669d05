package dev.troupe.benchmarks.server;

import java.util.List;

/** What a JVM needs so that libraries which log, or use Unsafe or native code, print no warnings. */
public final class PeerFlags {
    private static final int FIRST_TO_WARN = 24;

    private static final String NO_LOGGER_IS_FINE = "-Dslf4j.internal.verbosity=ERROR";

    private PeerFlags() {}

    /** For a JVM of the version that this one has. */
    public static List<String> list() {
        return Runtime.version().feature() < FIRST_TO_WARN
                ? List.of(NO_LOGGER_IS_FINE)
                : List.of(
                        NO_LOGGER_IS_FINE,
                        "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED");
    }
}
