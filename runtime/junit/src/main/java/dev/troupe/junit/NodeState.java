package dev.troupe.junit;

import dev.troupe.runtime.internal.control.NodeSnapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a node looked like at one moment.
 *
 * <p>Whether an actor is there is told by its directory: {@code remote()} makes it before it returns, and it is deleted
 * when the process has ended, while the node's own list follows a little later.
 *
 * @param actors who waits or runs, as far as the node knows
 * @param free what is not held, as text
 * @param files what lies in the session's directory, to the second level: a directory for each actor and caller
 * @param logs the log files of all actors that ever ran
 */
record NodeState(List<NodeSnapshot.Actor> actors, String free, Set<Path> files, Set<Path> logs) {
    /** What is there now that was not there before. */
    Leftovers since(NodeState before) {
        Set<Path> newFiles = new TreeSet<>(files);
        newFiles.removeAll(before.files);
        List<NodeSnapshot.Actor> newActors = actors.stream()
                .filter(each -> newFiles.contains(directory(each)))
                .toList();
        newActors.forEach(each -> newFiles.remove(directory(each)));
        // What all tests share may have changed what it holds: then nothing can be said about the rest.
        boolean comparable = placed().equals(before.placed());
        return new Leftovers(newActors, newFiles, before.free, comparable ? free : before.free);
    }

    private static Path directory(NodeSnapshot.Actor actor) {
        return ActorName.directory(actor.id());
    }

    private Set<String> placed() {
        return actors.stream()
                .filter(each -> each.pid() != 0)
                .map(NodeSnapshot.Actor::display)
                .collect(Collectors.toSet());
    }
}
