package dev.troupe.runtime.internal.door;

import dev.troupe.runtime.StartupException;
import dev.troupe.runtime.internal.jdk.LifeLock;
import dev.troupe.runtime.internal.jdk.ProcessState;
import dev.troupe.runtime.internal.jdk.User;
import dev.troupe.runtime.internal.wire.SessionPaths;
import dev.troupe.runtime.internal.wire.TroupeVersion;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * A node of its own that runs on this machine for this user.
 *
 * @param directory its session's directory
 * @param name what {@code troupe start} called it
 * @param pid its process
 * @param version the version of Troupe that it runs
 * @param since when it was started
 * @param logs where the logs of its actors lie, and its own
 */
public record RunningNode(Path directory, String name, long pid, String version, Instant since, Path logs) {
    /** The one that runs for this user. */
    public static final String AUTO = "auto";

    /** None: a node inside the program. */
    public static final String LOCAL = "local";

    /** Where nodes are. */
    public static final Path USUAL = Path.of("/dev/shm");

    private static final Logger LOG = System.getLogger("dev.troupe");

    /** This process as a node. */
    public static RunningNode here(Path directory, String name, Path logs) {
        return new RunningNode(
                directory, name, ProcessHandle.current().pid(), TroupeVersion.current(), Instant.now(), logs);
    }

    /** Refuses what can be no node's name. */
    public static void checkName(String name) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}") || name.equals(AUTO) || name.equals(LOCAL)) {
            throw new IllegalArgumentException(
                    "'" + name + "' cannot be the name of a node: it is 1 to 64 letters, digits,"
                            + " '.', '_' and '-', and not 'auto' or 'local'.");
        }
    }

    /** All of this user, by name. */
    public static List<RunningNode> in(Path parent) throws IOException {
        List<RunningNode> found = new ArrayList<>();
        try (DirectoryStream<Path> sessions = Files.newDirectoryStream(parent, "troupe-*")) {
            for (Path each : sessions) {
                try {
                    RunningNode node = User.ownsAlone(each) ? read(each) : null;
                    if (node != null && node.isAlive()) {
                        found.add(node);
                    }
                } catch (NoSuchFileException e) {
                    // The session of a program, or one that is just being made or deleted.
                    LOG.log(Level.TRACE, "no node", e);
                } catch (IOException | IllegalArgumentException | DateTimeException e) {
                    LOG.log(Level.DEBUG, "A session could not be looked at", e);
                }
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        }
        found.sort(Comparator.comparing(RunningNode::name));
        return found;
    }

    /**
     * The node that an address means, for a program.
     *
     * @throws StartupException when there is none, or {@code auto} could mean several
     */
    public static RunningNode find(Path parent, String address) {
        return find(parent, address, FOR_PROGRAMS);
    }

    /**
     * The node that an address means.
     *
     * @param advice what is said of how to find one
     * @throws StartupException when there is none, or {@code auto} could mean several
     */
    public static RunningNode find(Path parent, String address, Advice advice) {
        List<RunningNode> all;
        try {
            all = in(parent);
        } catch (IOException e) {
            throw new StartupException("Nodes are looked for in " + parent + ", which cannot be read: " + e, e);
        }
        List<RunningNode> meant = address.equals(AUTO)
                ? all
                : all.stream().filter(each -> each.name.equals(address)).toList();
        if (meant.size() == 1) {
            return meant.get(0);
        }
        String names = all.stream().map(RunningNode::name).collect(Collectors.joining(", "));
        if (!meant.isEmpty()) {
            throw new StartupException(
                    "Several nodes run for this user: " + names + "." + "\n    Fix: name one of them, as in "
                            + advice.naming(meant.get(0).name) + ".",
                    null);
        }
        String wanted = address.equals(AUTO) ? "No node runs" : "No node named '" + address + "' runs";
        throw new StartupException(
                wanted + " for this user" + (isUsual(parent) ? "" : " in " + parent)
                        + (names.isEmpty() ? "." : "; there are: " + names + ".")
                        + "\n    Fix: " + advice.starting(parent, address),
                null);
    }

    /** Whether nodes are there if nobody says otherwise. */
    public static boolean isUsual(Path parent) {
        return parent.equals(USUAL);
    }

    /** What a user is told who has not found a node. */
    public interface Advice {
        /** How to name one of several. */
        String naming(String node);

        /** What to do where there is none; a whole sentence. */
        String starting(Path parent, String address);
    }

    private static final Advice FOR_PROGRAMS = new Advice() {
        @Override
        public String naming(String node) {
            return "TROUPE_ADDRESS=" + node;
        }

        @Override
        public String starting(Path parent, String address) {
            return "start one with 'troupe start" + (address.equals(AUTO) ? "" : " --name " + address)
                    + (isUsual(parent) ? "" : " --directory " + parent) + "'"
                    + (isUsual(parent)
                            ? "; one that has a --directory is found with the same TroupeConfig.directory(...)."
                            : "; one without --directory is found without TroupeConfig.directory(...).");
        }
    };

    private static RunningNode read(Path directory) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(Files.readString(new SessionPaths(directory).node())));
        return new RunningNode(
                directory,
                properties.getProperty("name", ""),
                Long.parseLong(properties.getProperty("pid", "0")),
                properties.getProperty("version", ""),
                Instant.parse(properties.getProperty("since", "")),
                Path.of(properties.getProperty("logs", "")));
    }

    /** From now on it is found. */
    public void publish() throws IOException {
        Properties properties = new Properties();
        properties.setProperty("name", name);
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("version", version);
        properties.setProperty("since", since.toString());
        properties.setProperty("logs", logs.toString());
        StringWriter text = new StringWriter();
        properties.store(text, null);
        Path file = new SessionPaths(directory).node();
        Path draft = file.resolveSibling("node.draft");
        Files.writeString(draft, text.toString());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Whether it runs; it may be about to end. Its number alone would say little: another process may have that by now. */
    public boolean isAlive() {
        try {
            return ProcessState.isAlive(pid)
                    && Files.exists(door())
                    && LifeLock.isHeld(new SessionPaths(directory).lock());
        } catch (IOException e) {
            return false; // It is gone.
        }
    }

    /** Where its door is. */
    public Path door() {
        return new SessionPaths(directory).door();
    }

    /** The node as messages name it. */
    public String describe() {
        return "the node '" + name + "' (process " + pid + ")";
    }
}
