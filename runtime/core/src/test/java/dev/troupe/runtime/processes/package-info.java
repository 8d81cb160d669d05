/**
 * Tests with real worker processes, on one actor whose handle, stub and dispatcher are written by hand as the processor
 * would write them: {@link dev.troupe.runtime.processes.Probe}.
 */
@NullMarked
package dev.troupe.runtime.processes;

import org.jspecify.annotations.NullMarked;
