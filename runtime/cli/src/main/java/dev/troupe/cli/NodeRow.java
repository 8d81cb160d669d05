package dev.troupe.cli;

import dev.troupe.runtime.internal.door.RunningNode;
import java.util.List;

/** A node, as it is shown; the names of its components are those of the JSON. */
record NodeRow(String name, long pid, String version, String since, String directory, String logs) {
    static NodeRow of(RunningNode node) {
        return new NodeRow(
                node.name(),
                node.pid(),
                node.version(),
                node.since().toString(),
                node.directory().toString(),
                node.logs().toString());
    }

    static Table table(List<RunningNode> nodes) {
        Table table = new Table("NODE", "PID", "VERSION", "AGE", "LOGS");
        nodes.forEach(each -> table.row(each.name(), each.pid(), each.version(), Texts.age(each.since()), each.logs()));
        return table;
    }
}
