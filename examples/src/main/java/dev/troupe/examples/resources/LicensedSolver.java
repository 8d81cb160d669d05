package dev.troupe.examples.resources;

import dev.troupe.annotations.Remote;
import dev.troupe.annotations.Resource;
import dev.troupe.runtime.Troupe;

/** Holds one of the licences that there are: a custom resource is whatever there is only so much of. */
@Remote(numCpus = 1, resources = @Resource(name = "Licence", amount = 1))
public class LicensedSolver {
    private int solved;

    /** Solves one more, and returns how many that makes. */
    public int solve() {
        return ++solved;
    }

    /** What this solver holds. */
    public String holds() {
        return Troupe.context().demand().toString();
    }
}
