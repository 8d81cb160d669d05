package dev.troupe.cli;

import dev.troupe.runtime.internal.control.NodeSnapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one thing in full. */
@Command(
        name = "get",
        description = "Shows one actor in full.",
        mixinStandardHelpOptions = true,
        subcommands = GetCommand.Actor.class)
final class GetCommand {
    /** Made by picocli. */
    GetCommand() {}

    /** Shows one actor. */
    @Command(name = "actor", description = "Shows one actor in full.", mixinStandardHelpOptions = true)
    static final class Actor implements Runnable {
        @Parameters(paramLabel = "ACTOR", description = "Its name, or as lists show it, such as Counter#2.1.")
        private String actor = "";

        @Mixin
        private NodeOption node = new NodeOption();

        @Mixin
        private Output output = new Output();

        @Override
        public void run() {
            NodeSnapshot.Actor found = NodeOption.actorOrDead(node.findAwake(), actor);
            ActorRow row = ActorRow.of(found);
            output.say(row, out -> {
                Table table = new Table("actor", row.actor())
                        .row("name", found.name() == null ? "-" : found.name())
                        .row("class", row.className())
                        .row("state", row.state())
                        .row("restarts", row.restarts())
                        .row("pid", row.pid() == null ? "-" : row.pid())
                        .row("lifetime", row.lifetime())
                        .row("resources", found.demand())
                        .row("since", row.since());
                if (row.death() != null) {
                    table.row("death", row.death());
                }
                if (row.waitsFor() != null) {
                    table.row("waits for", row.waitsFor());
                }
                table.row("log", row.log() == null ? "-" : row.log()).print(out);
            });
        }
    }
}
