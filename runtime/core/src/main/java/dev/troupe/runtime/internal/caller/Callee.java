package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.spi.Codec;
import org.jspecify.annotations.Nullable;

/**
 * What calls of one method have in common, so that none of them has to carry it.
 *
 * @param codec reads the result
 */
record Callee<T extends @Nullable Object>(Target target, int method, Codec<T> codec) {}
