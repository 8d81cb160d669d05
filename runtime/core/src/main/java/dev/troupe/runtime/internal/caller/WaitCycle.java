package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.internal.caller.CallThreads.Places;
import dev.troupe.runtime.internal.caller.Standstill.Awaited;
import dev.troupe.runtime.internal.caller.Standstill.Wait;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds calls that wait for each other for ever.
 *
 * <p>A call that waits is stuck if each call that it waits for is: because that runs and is stuck itself, or because it has not
 * begun and each place where it could run has a call that is stuck. Who wrote down what it waits for may have gone on since.
 * But if each of them looked for its answers after the last of them had begun to wait, and found none, then at that moment all
 * of them waited, no answer was on its way, and none would ever be: an answer is sent before its call gives up its place.
 */
final class WaitCycle {
    /** A call that waits, in its actor. */
    private record Node(long actor, Wait waiting) {}

    private final LongFunction<@Nullable Standstill> actors;
    private final Map<Long, @Nullable Standstill> seen = new HashMap<>();
    private final Map<Node, List<Node>> reached = new LinkedHashMap<>();

    private WaitCycle(LongFunction<@Nullable Standstill> actors) {
        this.actors = actors;
    }

    /**
     * The cycle that such a call closed, which began to wait last: who waits for what, in turn; empty if it may go on, or if
     * another is to give way.
     *
     * @param actors what the calls of an actor wait for; null if that is not known
     */
    static List<String> closedBy(long actor, Wait wait, LongFunction<@Nullable Standstill> actors) {
        return new WaitCycle(actors).find(new Node(actor, wait));
    }

    private List<String> find(Node root) {
        Deque<Node> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty()) {
            Node next = open.remove();
            if (reached.containsKey(next)) {
                continue;
            }
            List<Node> blockers = blockers(next);
            if (blockers == null) {
                return List.of();
            }
            reached.put(next, blockers);
            open.addAll(blockers);
        }
        List<Node> cycle = path(root, root);
        return !cycle.isEmpty() && isProven() && isLast(root) ? texts(cycle) : List.of();
    }

    /** All calls that would have to go on before this one could; null if it may without. */
    private @Nullable List<Node> blockers(Node node) {
        List<Node> all = new ArrayList<>();
        for (Awaited each : node.waiting().awaited()) {
            List<Node> ofOne = blockers(each);
            if (ofOne == null) {
                return null;
            }
            all.addAll(ofOne);
        }
        return all.isEmpty() ? null : all;
    }

    private @Nullable List<Node> blockers(Awaited awaited) {
        Standstill callee = standstill(awaited.actor());
        if (callee == null) {
            return null;
        }
        for (Wait each : callee.waits()) {
            if (each.running().is(awaited.call())) {
                return List.of(new Node(awaited.actor(), each));
            }
        }
        Places places = callee.placesOf(awaited.call().method());
        if (places == null) {
            return null;
        }
        List<Wait> waits = callee.in(places);
        return waits.size() < places.number() || mayBePromised(places, waits)
                ? null
                : waits.stream().map(each -> new Node(awaited.actor(), each)).toList();
    }

    /** Whether a call may have run before those, and be answered by anybody: where there are more, it has one of the places. */
    private static boolean mayBePromised(Places places, List<Wait> waits) {
        return places.number() == 1 && waits.stream().anyMatch(Wait::besidePromised);
    }

    private @Nullable Standstill standstill(long actor) {
        if (!seen.containsKey(actor)) {
            seen.put(actor, actors.apply(actor));
        }
        return seen.get(actor);
    }

    private boolean isProven() {
        long now = System.nanoTime();
        long latest = reached.keySet().stream()
                .mapToLong(each -> each.waiting().since() - now)
                .max()
                .orElse(0);
        return reached.keySet().stream().allMatch(each -> {
            Standstill there = standstill(each.actor());
            return there != null && there.looked() - now >= latest;
        });
    }

    /** Whether it began to wait last of those that wait for each other. */
    private boolean isLast(Node root) {
        long now = System.nanoTime();
        Comparator<Node> order = Comparator.<Node>comparingLong(
                        each -> each.waiting().since() - now)
                .thenComparing(Node::actor)
                .thenComparing(each -> each.waiting().running().text())
                .thenComparing(each -> each.waiting().running().number());
        return reached.keySet().stream()
                .filter(each -> each.equals(root) || !path(each, root).isEmpty())
                .max(order)
                .filter(root::equals)
                .isPresent();
    }

    /** The shortest way from one call to another, or back to itself, with both of them; empty if there is none. */
    private List<Node> path(Node from, Node to) {
        Map<Node, Node> cameFrom = new HashMap<>();
        Deque<Node> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            Node next = open.remove();
            for (Node blocker : reached.getOrDefault(next, List.of())) {
                if (cameFrom.putIfAbsent(blocker, next) == null) {
                    open.add(blocker);
                }
            }
        }
        if (!cameFrom.containsKey(to)) {
            return List.of();
        }
        List<Node> path = new ArrayList<>(List.of(to));
        Node at = to;
        do {
            at = cameFrom.getOrDefault(at, from);
            path.add(at);
        } while (!at.equals(from));
        Collections.reverse(path);
        return path;
    }

    private static List<String> texts(List<Node> cycle) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i + 1 < cycle.size(); i++) {
            texts.add(text(cycle.get(i), cycle.get(i + 1)));
        }
        return texts;
    }

    private static String text(Node one, Node next) {
        String waits = one.waiting().running().text() + " waits for ";
        String blocker = next.waiting().running().text();
        for (Awaited each : one.waiting().awaited()) {
            if (each.actor() == next.actor() && !each.call().is(next.waiting().running())) {
                return waits + each.call().text() + ", which cannot begin while " + blocker + " runs";
            }
        }
        return waits + blocker;
    }
}
