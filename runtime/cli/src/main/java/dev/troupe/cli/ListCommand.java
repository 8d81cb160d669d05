package dev.troupe.cli;

import dev.troupe.runtime.internal.control.NodeSnapshot;
import dev.troupe.runtime.internal.door.RunningNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what there is. */
@Command(
        name = "list",
        description = "Lists actors, nodes or names.",
        mixinStandardHelpOptions = true,
        subcommands = {ListCommand.Actors.class, ListCommand.Nodes.class, ListCommand.Names.class})
final class ListCommand {
    /** Made by picocli. */
    ListCommand() {}

    /** Lists the actors of a node. */
    @Command(name = "actors", description = "Lists the actors of a node.", mixinStandardHelpOptions = true)
    static final class Actors implements Runnable {
        @Option(names = "--all", description = "Also those that have ended, of the last 100.")
        private boolean all;

        @Mixin
        private NodeOption node = new NodeOption();

        @Mixin
        private Output output = new Output();

        @Override
        public void run() {
            NodeSnapshot now = NodeOption.snapshot(node.findAwake());
            List<NodeSnapshot.Actor> actors = Stream.concat(
                            now.actors().stream(), all ? now.dead().stream() : Stream.empty())
                    .toList();
            output.say(
                    ActorRow.of(actors.stream()), out -> ActorRow.table(actors).print(out));
        }
    }

    /** Lists the nodes of this user. */
    @Command(name = "nodes", description = "Lists the nodes of this user.", mixinStandardHelpOptions = true)
    static final class Nodes implements Runnable {
        @Mixin
        private DirectoryOption directory = new DirectoryOption();

        @Mixin
        private Output output = new Output();

        @Override
        public void run() {
            try {
                List<RunningNode> nodes = RunningNode.in(directory.path());
                output.say(
                        nodes.stream().map(NodeRow::of).toList(),
                        out -> NodeRow.table(nodes).print(out));
            } catch (IOException e) {
                throw new Refusal(directory.path() + " cannot be read: " + e.getMessage());
            }
        }
    }

    /** Lists the names that are taken. */
    @Command(name = "names", description = "Lists the names of actors that are taken.", mixinStandardHelpOptions = true)
    static final class Names implements Runnable {
        @Mixin
        private NodeOption node = new NodeOption();

        @Mixin
        private Output output = new Output();

        @Override
        public void run() {
            List<ActorRow> named = ActorRow.of(
                    NodeOption.snapshot(node.findAwake()).actors().stream().filter(each -> each.name() != null));
            output.say(named.stream().map(Name::of).toList(), out -> {
                Table table = new Table("NAME", "NAMESPACE", "ACTOR", "CLASS");
                named.forEach(each -> table.row(
                        String.valueOf(each.name()), String.valueOf(each.namespace()), each.actor(), each.className()));
                table.print(out);
            });
        }
    }

    /** The names of the components are those of the JSON. */
    record Name(@Nullable String name, @Nullable String namespace, String actor, String className) {
        static Name of(ActorRow row) {
            return new Name(row.name(), row.namespace(), row.actor(), row.className());
        }
    }
}
