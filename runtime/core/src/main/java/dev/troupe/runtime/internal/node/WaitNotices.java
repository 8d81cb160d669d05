package dev.troupe.runtime.internal.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells each program that has joined the node which of its actors and tasks have been waiting for long: the node's own log, where
 * {@link Placer} says it too, is elsewhere.
 */
record WaitNotices(Placer placer, Callers callers, Surroundings surroundings) {
    void send(List<Resident> patient, long now) {
        Map<Integer, List<Resident>> byProgram = new TreeMap<>();
        for (Resident each : patient) {
            callers.numberOf(each.origin())
                    .ifPresent(program -> byProgram
                            .computeIfAbsent(program, same -> new ArrayList<>())
                            .add(each));
        }
        byProgram.forEach((program, own) ->
                placer.reports(own, now).forEach(report -> surroundings.notifyOfWait(program, report)));
    }

    /** What is said of tasks goes to the program that the process which called them runs for. */
    void send(List<TaskWaits.Report> reports) {
        reports.forEach(each -> callers.numberOf(callers.origin(each.process()))
                .ifPresent(program -> surroundings.notifyOfWait(program, each.text())));
    }
}
