package dev.troupe.benchmarks.raw;

import java.util.ArrayList;
import java.util.List;

/** What a JVM needs that uses Chronicle without Troupe. */
public final class RawFlags {
    private static final int FIRST_TO_WARN_ABOUT_UNSAFE = 24;

    private RawFlags() {}

    /** For a JVM of the version that this one has. */
    public static List<String> list() {
        List<String> flags = new ArrayList<>(List.of(
                "--add-exports=java.base/sun.nio.ch=ALL-UNNAMED",
                "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
                // Without this one Chronicle works, but prints a warning.
                "--add-opens=java.base/jdk.internal.ref=ALL-UNNAMED",
                "-Dchronicle.analytics.disable=true"));
        if (Runtime.version().feature() >= FIRST_TO_WARN_ABOUT_UNSAFE) {
            flags.add("--sun-misc-unsafe-memory-access=allow");
        }
        return flags;
    }
}
