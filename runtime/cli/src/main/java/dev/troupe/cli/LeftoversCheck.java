package dev.troupe.cli;

import dev.troupe.runtime.internal.door.RunningNode;
import dev.troupe.runtime.internal.jdk.ProcessState;
import dev.troupe.runtime.internal.node.Leftovers;
import dev.troupe.runtime.internal.wire.TroupeVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Looks for what sessions left behind that ended together with their janitors, and for nodes that cannot be joined. */
final class LeftoversCheck {
    private static final String ABOUT = "leftovers";

    private LeftoversCheck() {}

    static List<Finding> look(Path parent) {
        List<Finding> findings = new ArrayList<>();
        try {
            for (RunningNode each : RunningNode.in(parent)) {
                findings.add(node(each));
            }
            Leftovers left = Leftovers.in(parent);
            if (!left.sessions().isEmpty()) {
                findings.add(Finding.warn(
                        ABOUT,
                        "directories of sessions that have ended: " + list(left.sessions()),
                        "nothing: the next program or node that starts deletes them."));
            }
            if (!left.processes().isEmpty()) {
                findings.add(Finding.warn(
                        ABOUT,
                        "processes that workers started, whose sessions have ended: " + list(left.processes()),
                        "kill -9 "
                                + left.processes().stream().map(String::valueOf).collect(Collectors.joining(" "))));
            }
            if (left.isEmpty()) {
                findings.add(Finding.ok(ABOUT, "none"));
            }
        } catch (IOException e) {
            findings.add(Finding.warn(ABOUT, "could not be looked for: " + e.getMessage(), "look at " + parent + "."));
        }
        return findings;
    }

    private static Finding node(RunningNode node) {
        if (ProcessState.isStopped(node.pid())) {
            return Finding.warn(
                    "node",
                    "'" + node.name() + "', process " + node.pid() + ", was stopped by a signal, and answers nobody.",
                    "kill -CONT " + node.pid());
        }
        String seen = "'" + node.name() + "' runs, process " + node.pid() + ", Troupe " + node.version();
        return node.version().equals(TroupeVersion.current())
                ? Finding.ok("node", seen)
                : Finding.warn(
                        "node",
                        seen + "; this is Troupe " + TroupeVersion.current() + ".",
                        "troupe stop --name " + node.name() + ", and start it with this version.");
    }

    private static String list(List<?> all) {
        return all.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
