package dev.troupe.cli;

import dev.troupe.runtime.ActorName;
import dev.troupe.runtime.Demand;
import dev.troupe.runtime.Lifetime;
import dev.troupe.runtime.internal.control.NodeSnapshot;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An actor, as it is shown; the names of its components are those of the JSON. */
record ActorRow(
        String actor,
        @Nullable String name,
        @Nullable String namespace,
        String className,
        String state,
        int restarts,
        @Nullable Long pid,
        String lifetime,
        Map<String, Double> resources,
        int cpusOfCalls,
        String since,
        @Nullable String waitsFor,
        @Nullable String death,
        @Nullable String log) {
    static ActorRow of(NodeSnapshot.Actor actor) {
        boolean runs = actor.pid() != 0;
        ActorName name = actor.name();
        return new ActorRow(
                plain(actor),
                name == null ? null : name.name(),
                name == null ? null : name.namespace(),
                actor.className(),
                actor.state().name(),
                actor.restarts(),
                runs ? actor.pid() : null,
                (actor.detached() ? Lifetime.DETACHED : Lifetime.OWNED).name(),
                resources(actor.demand()),
                actor.callCpus(),
                Instant.ofEpochMilli(actor.sinceMillis()).toString(),
                actor.waitsFor(),
                actor.death(),
                actor.log() == null ? null : actor.log().toString());
    }

    /** As messages show it, without its name. */
    static String plain(NodeSnapshot.Actor actor) {
        return actor.display().replaceFirst("\\[.*", "");
    }

    private static Map<String, Double> resources(Demand demand) {
        Map<String, Double> held = new LinkedHashMap<>();
        held.put("CPU", demand.cpusHeld());
        held.put("GPU", demand.gpus());
        held.putAll(new TreeMap<>(demand.custom()));
        held.put("memory", (double) demand.memory());
        held.values().removeIf(amount -> amount == 0);
        return held;
    }

    static Table table(List<NodeSnapshot.Actor> actors) {
        Table table = new Table("ACTOR", "NAME", "CLASS", "STATE", "PID", "LIFETIME", "RESOURCES", "AGE");
        actors.forEach(each -> {
            ActorRow row = of(each);
            table.row(
                    row.actor,
                    each.name() == null ? "-" : each.name(),
                    row.className,
                    row.state,
                    row.pid == null ? "-" : row.pid,
                    row.lifetime,
                    each.demand(),
                    Texts.age(Instant.parse(row.since)));
        });
        return table;
    }

    static List<ActorRow> of(Stream<NodeSnapshot.Actor> actors) {
        return actors.map(ActorRow::of).toList();
    }
}
