package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.internal.jdk.ProcessState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is left of this user's sessions that were ended together with their janitors.
 *
 * @param sessions directories that the next session to be made here will delete
 * @param processes those that descend from workers of such sessions
 */
public record Leftovers(List<Path> sessions, List<Long> processes) {
    /** The process in which the node of the innermost session ran. */
    private static final Pattern SESSION = Pattern.compile("TROUPE_LINEAGE=[^\\x00]*<troupe-[^:]*-(\\d+)-[^-:]*:");

    /** Looks, and changes nothing. */
    public static Leftovers in(Path parent) throws IOException {
        return new Leftovers(SessionSweep.abandoned(parent), orphans());
    }

    public boolean isEmpty() {
        return sessions.isEmpty() && processes.isEmpty();
    }

    private static List<Long> orphans() throws IOException {
        List<Long> left = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path each : all) {
                Matcher session = SESSION.matcher(environment(each));
                if (session.find() && !ProcessState.isAlive(Long.parseLong(session.group(1)))) {
                    left.add(Long.parseLong(each.getFileName().toString()));
                }
            }
        }
        return left;
    }

    private static String environment(Path process) {
        try {
            return new String(Files.readAllBytes(process.resolve("environ")), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return ""; // Gone, or somebody else's.
        }
    }
}
