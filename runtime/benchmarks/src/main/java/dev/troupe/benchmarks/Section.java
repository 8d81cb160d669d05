package dev.troupe.benchmarks;

import dev.troupe.benchmarks.harness.Plan;
import java.util.List;

/**
 * Some who are compared with each other, and in what.
 *
 * @param plans one after the other, with the same processes
 */
record Section(List<Lineup> lineup, List<Plan> plans) {
    Section {
        lineup = List.copyOf(lineup);
        plans = List.copyOf(plans);
    }

    /** What calls cost. */
    static Section calls() {
        return new Section(Lineup.full(), List.of(Plan.full(), Plan.actors()));
    }

    /** The same in short. */
    static Section quick() {
        return new Section(Lineup.quick(), List.of(Plan.quick()));
    }

    /** How that grows with the number of callers and of actors. */
    static Section growth() {
        return new Section(Lineup.quick(), List.of(Plan.callers(), Plan.crowd(1), Plan.crowd(10), Plan.crowd(100)));
    }

    /** How even it is over ten minutes. */
    static Section paced() {
        return new Section(Lineup.quick(), List.of(Plan.paced()));
    }

    /** What actors cost that do nothing. */
    static Section idle() {
        return new Section(List.of(Lineup.SLEEPING_JVMS, Lineup.TROUPE), List.of(Plan.idle(50)));
    }

    /** What tasks cost. */
    static Section tasks() {
        return new Section(List.of(Lineup.TROUPE_TASKS), List.of(Plan.tasks(), Plan.burntTasks()));
    }

    /** What objects cost. */
    static Section objects() {
        return new Section(List.of(Lineup.MEMCPY, Lineup.TROUPE_OBJECTS), List.of(Plan.objects()));
    }

    /** The same with another number of rounds. */
    Section withRounds(int number) {
        return new Section(
                lineup, plans.stream().map(each -> each.withRounds(number)).toList());
    }
}
