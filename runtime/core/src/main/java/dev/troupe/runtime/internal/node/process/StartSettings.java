package dev.troupe.runtime.internal.node.process;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is done for workers to start soon.
 *
 * @param warmWorkers how many are started ahead
 * @param archives where archives of classes are kept; empty for no archives
 */
public record StartSettings(int warmWorkers, Optional<Path> archives) {}
