package dev.troupe.examples.counter;

import java.util.List;

/**
 * Where an actor lives, and what it holds there. Records travel as they are.
 *
 * @param actor the actor as messages name it
 * @param pid its process
 * @param holds the resources that it holds for its whole life
 * @param gpuIds the GPUs that it was given
 * @param processors the processors that its JVM sees
 */
public record Home(String actor, long pid, String holds, List<String> gpuIds, int processors) {
    @Override
    public String toString() {
        return actor + " in process " + pid + " holds " + holds + ": it has GPU " + String.join(", ", gpuIds)
                + ", sees " + processors + (processors == 1 ? " processor" : " processors");
    }
}
