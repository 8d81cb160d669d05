package dev.troupe.junit;

import dev.troupe.runtime.internal.control.NodeSnapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a test left behind.
 *
 * @param actors those that it started and that wait or run still
 * @param files what is in the session's directory, other than the actors' own
 * @param freeBefore the free resources before the test
 * @param free the free resources after it
 */
record Leftovers(List<NodeSnapshot.Actor> actors, Set<Path> files, String freeBefore, String free) {
    boolean isEmpty() {
        return actors.isEmpty() && files.isEmpty() && free.equals(freeBefore);
    }

    /** Says what it is, and what to do about it. */
    String describe(String test) {
        if (!actors.isEmpty()) {
            return describeActors(test);
        }
        StringBuilder text = new StringBuilder(test).append(" left something behind, though all its actors are gone:");
        files.forEach(each -> text.append("\n  the file ").append(each).append(" of the session"));
        if (!free.equals(freeBefore)) {
            text.append("\n  resources: free were ")
                    .append(freeBefore)
                    .append("; free are ")
                    .append(free);
        }
        return text.append("\n    Fix: this is not the test's fault but Troupe's; report it with the test.")
                .toString();
    }

    private String describeActors(String test) {
        String left = test + " left " + (actors.size() == 1 ? "1 actor" : actors.size() + " actors") + " behind:\n"
                + actors.stream().map(Leftovers::describe).collect(Collectors.joining("\n")) + "\n    Fix: ";
        if (actors.stream().allMatch(each -> each.display().startsWith("Tasks#"))) {
            return left
                    + "these are workers of tasks that give results one after the other: read each ObjectRefStream to its end,"
                    + " or close it.";
        }
        String handle = new ActorName(actors.get(0).display()).handle();
        return left + "close what the test starts, with try (" + handle + " actor = " + handle
                + ".remote(...)) { ... } or in @AfterEach; or start it in @BeforeAll, if all tests share it.";
    }

    private static String describe(NodeSnapshot.Actor actor) {
        String demand = actor.demand().toString();
        if (actor.pid() == 0) {
            return "  " + actor.display() + ", which waits for " + demand;
        }
        return "  " + actor.display() + ", process " + actor.pid() + ", which holds "
                + (demand.equals("nothing") ? "no resources" : demand);
    }
}
