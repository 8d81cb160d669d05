package dev.troupe.runtime.internal.node.process;

import dev.troupe.runtime.internal.node.pinning.Pinning;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How workers are started.
 *
 * @param warmWorkers how many are started ahead
 * @param archives where archives of classes are kept; empty for no archives
 * @param pinning which cores they get
 */
public record StartSettings(int warmWorkers, Optional<Path> archives, Pinning pinning) {}
