package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.internal.cpus.CpuUse;

/**
 * How a process has its tasks run.
 *
 * @param cpus how many workers it may have while none of them is held up
 * @param use who uses the CPUs of the node
 * @param secondsToStay how long a worker is kept that has nothing to do
 */
public record TaskSettings(int cpus, CpuUse use, int secondsToStay) {}
