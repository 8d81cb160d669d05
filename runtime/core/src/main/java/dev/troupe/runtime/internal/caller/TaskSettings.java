package dev.troupe.runtime.internal.caller;

import java.util.function.IntSupplier;

/**
 * How a process has its tasks run.
 *
 * @param cpus how many workers it may have while none of them is held up
 * @param freeCpus how many CPUs of the node nobody uses now
 * @param secondsToStay how long a worker is kept that has nothing to do
 */
public record TaskSettings(int cpus, IntSupplier freeCpus, int secondsToStay) {}
