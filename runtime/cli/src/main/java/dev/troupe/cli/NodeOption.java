package dev.troupe.cli;

import dev.troupe.runtime.internal.control.NodeSnapshot;
import dev.troupe.runtime.internal.control.NodeStub;
import dev.troupe.runtime.internal.door.RunningNode;
import dev.troupe.runtime.internal.door.Visit;
import dev.troupe.runtime.internal.jdk.ProcessState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which node a command is about. */
final class NodeOption {
    @Option(
            names = "--name",
            paramLabel = "NODE",
            description = "The node; without it the one that TROUPE_ADDRESS names, or the only one that runs.")
    private @Nullable String name;

    @Mixin
    private DirectoryOption directory = new DirectoryOption();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** Made by picocli, which sets the command. */
    @SuppressWarnings("NullAway.Init")
    NodeOption() {}

    Path parent() {
        return directory.path();
    }

    /** The node that is meant. */
    RunningNode find() {
        return RunningNode.find(parent(), address(), new Advice());
    }

    /** The same, of which something is to be asked: refuses one that cannot answer, instead of waiting for it. */
    RunningNode findAwake() {
        RunningNode found = find();
        if (ProcessState.isStopped(found.pid())) {
            throw new Refusal(found.describe() + " was stopped by a signal, and answers nobody."
                    + "\n    Fix: 'kill -CONT " + found.pid() + "' lets it go on.");
        }
        return found;
    }

    /** What the commands say of how to find a node; to start one only to stop it would be of no use. */
    private final class Advice implements RunningNode.Advice {
        @Override
        public String naming(String node) {
            return "--name " + node;
        }

        @Override
        public String starting(Path parent, String address) {
            boolean isUsual = RunningNode.isUsual(parent);
            String other = isUsual
                    ? "one that was started with --directory is found with the same --directory."
                    : "one that was started without --directory is found without it.";
            if (command.name().equals("stop")) {
                return "nothing is to be stopped; " + other;
            }
            return "start one with 'troupe start" + (address.equals(RunningNode.AUTO) ? "" : " --name " + address)
                    + (isUsual ? "" : " --directory " + parent) + "'; " + other;
        }
    }

    private String address() {
        String given = name != null ? name : System.getenv("TROUPE_ADDRESS");
        boolean says = given != null && !given.isBlank() && !given.equals(RunningNode.LOCAL);
        return says ? given : RunningNode.AUTO;
    }

    /** What the node looks like now. */
    static NodeSnapshot snapshot(RunningNode node) {
        try (Visit visit = Visit.to(node)) {
            return NodeStub.snapshot(visit.asActor()).get();
        } catch (IOException e) {
            throw new Refusal(node.describe() + " cannot be asked: " + e.getMessage());
        }
    }

    /** The actor that is called like that, or named so in lists: {@code printer}, {@code jobs/printer}, {@code Counter#2.1}. */
    static NodeSnapshot.Actor actor(RunningNode node, String wanted) {
        return actor(node, snapshot(node).actors(), wanted);
    }

    /** The same, of these. */
    static NodeSnapshot.Actor actor(RunningNode node, List<NodeSnapshot.Actor> actors, String wanted) {
        return find(actors, wanted).orElseThrow(() -> noActor(node, actors, wanted));
    }

    /** The same, or the last of those that has ended. */
    static NodeSnapshot.Actor actorOrDead(RunningNode node, String wanted) {
        NodeSnapshot now = snapshot(node);
        List<NodeSnapshot.Actor> latestFirst = new ArrayList<>(now.dead());
        Collections.reverse(latestFirst);
        return find(now.actors(), wanted)
                .or(() -> find(latestFirst, wanted))
                .orElseThrow(() -> noActor(node, now.actors(), wanted));
    }

    private static Optional<NodeSnapshot.Actor> find(List<NodeSnapshot.Actor> actors, String wanted) {
        return actors.stream().filter(each -> isCalled(each, wanted)).findFirst();
    }

    private static Refusal noActor(RunningNode node, List<NodeSnapshot.Actor> actors, String wanted) {
        String eaten = actors.stream()
                .map(ActorRow::plain)
                .filter(each -> each.contains("$"))
                .filter(each -> each.replaceAll("\\$\\w+", "").equals(wanted))
                .map(each -> "quote it, because a shell takes what follows a '$' for a variable: '" + each
                        + "', or write " + each.replace('$', '.') + ".")
                .findFirst()
                .orElse("'troupe list actors' shows those that are there.");
        return new Refusal("There is no actor " + wanted + " on " + node.describe() + "." + "\n    Fix: " + eaten);
    }

    /** With its plain name of a nested class also by dots, which shells leave alone. */
    private static boolean isCalled(NodeSnapshot.Actor actor, String wanted) {
        String plain = ActorRow.plain(actor);
        return actor.display().equals(wanted)
                || plain.equals(wanted)
                || plain.replace('$', '.').equals(wanted)
                || plain.replaceFirst(".*#", "").equals(wanted)
                || actor.name() != null && actor.name().toString().equals(wanted);
    }
}
