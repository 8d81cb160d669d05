package dev.troupe.runtime.internal.boot;

import dev.troupe.runtime.StartupException;
import dev.troupe.runtime.TroupeConfig;
import dev.troupe.runtime.internal.door.RunningNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which node a program is to join. */
final class NodeAddress {
    private static final String VARIABLE = "TROUPE_ADDRESS";

    private NodeAddress() {}

    /** The node that the configuration names, or else the environment; empty for one inside the program. */
    static Optional<RunningNode> of(TroupeConfig config) {
        Optional<String> address = config.address()
                .or(() -> Optional.ofNullable(System.getenv(VARIABLE)).filter(each -> !each.isBlank()))
                .filter(each -> !each.equals(RunningNode.LOCAL));
        address.ifPresent(each -> refuseResources(config, each));
        Path parent = config.directory().orElse(NodeHome.SHARED_MEMORY);
        return address.map(each -> RunningNode.find(parent, each));
    }

    /** A node has what it was started with; nothing that was asked for is dropped silently. */
    private static void refuseResources(TroupeConfig config, String address) {
        List<String> given = new ArrayList<>();
        config.cpus().ifPresent(each -> given.add("cpus"));
        config.memory().ifPresent(each -> given.add("memory"));
        config.logDirectory().ifPresent(each -> given.add("logDirectory"));
        config.warmWorkers().ifPresent(each -> given.add("warmWorkers"));
        config.cacheDirectory().ifPresent(each -> given.add("cacheDirectory"));
        if (!config.classArchive()) {
            given.add("classArchive");
        }
        if (config.pinCpus()) {
            given.add("pinCpus");
        }
        if (config.gpus().orElse(0) > 0) {
            given.add("gpus");
        }
        if (!config.resources().isEmpty()) {
            given.add("resources");
        }
        if (!given.isEmpty()) {
            String source = config.address().isPresent() ? "TroupeConfig.address" : VARIABLE;
            throw new StartupException(
                    "This program is to join a node (" + source + " is '" + address + "'), and says what a node inside"
                            + " itself would have: " + String.join(", ", given) + "."
                            + "\n    Fix: leave them out, because the node has what it was started with, or keep to a node inside the program with"
                            + " TroupeConfig.address(\"local\").",
                    null);
        }
    }
}
