package dev.troupe.examples.resources;

import dev.troupe.runtime.ActorDiedException;
import dev.troupe.runtime.PlacementException;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import java.time.Duration;
import java.util.List;

/** Creates actors that need GPUs, licences and names, and shows who gets what, and who does not. */
public final class ResourcesExample {
    private ResourcesExample() {}

    /** Runs it. */
    public static void main(String[] arguments) {
        // So that the example runs on any machine. Without it: the CPUs, the memory and the GPUs of the machine.
        Troupe.init(
                TroupeConfig.defaults().cpus(4).gpus(2).resource("Licence", 2).memory("2g"));
        System.out.println("There are " + Troupe.clusterResources() + ".");
        shareGpus();
        holdLicences();
        refuse();
        useNames();
    }

    /** Halves are given of one GPU before the next one is opened, so that whole ones stay free. */
    private static void shareGpus() {
        try (GpuActorHandle one = GpuActorHandle.remote();
                GpuActorHandle other = GpuActorHandle.remote();
                GpuActorHandle whole = GpuActorHandle.options().numGpus(1).remote()) {
            for (GpuActorHandle each : List.of(one, other, whole)) {
                System.out.println(each + " " + each.gpus().get() + ".");
            }
        }
    }

    /** The class says what its actors hold, and options say it otherwise for one of them. */
    private static void holdLicences() {
        try (LicensedSolverHandle small = LicensedSolverHandle.remote();
                LicensedSolverHandle large =
                        LicensedSolverHandle.options().numCpus(2).memory("1g").remote()) {
            System.out.println(small + " holds " + small.holds().get() + ", and " + large + " holds "
                    + large.holds().get() + ".");
            System.out.println("Free are " + Troupe.availableResources() + ".");

            // Both licences are held: who would not wait for one dies.
            LicensedSolverHandle late = LicensedSolverHandle.options()
                    .placementTimeout(Duration.ofMillis(200))
                    .remote();
            try {
                late.solve().get();
            } catch (ActorDiedException e) {
                System.out.println(firstLine(e));
            }
        }
    }

    /** What there never is fails at once. */
    private static void refuse() {
        try (GpuActorHandle huge = GpuActorHandle.options().numGpus(3).remote()) {
            System.out.println(huge + " was placed.");
        } catch (PlacementException e) {
            System.out.println(firstLine(e));
        }
    }

    /** Whoever knows its name finds it, from any process. */
    private static void useNames() {
        try (LicensedSolverHandle solver =
                LicensedSolverHandle.options().name("some_name").remote()) {
            solver.solve();
            LicensedSolverHandle same = LicensedSolverHandle.named("some_name");
            System.out.println(solver + " solved " + same.solve().get() + ": " + same.equals(solver) + ".");
        }
    }

    private static String firstLine(RuntimeException e) {
        String message = String.valueOf(e.getMessage());
        return e.getClass().getSimpleName() + ": " + message.lines().findFirst().orElse("");
    }
}
