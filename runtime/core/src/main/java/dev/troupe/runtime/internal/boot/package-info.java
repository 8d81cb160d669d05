/**
 * Where the parts of a process are put together: {@link dev.troupe.runtime.internal.boot.DriverRuntime} in an
 * application's process, {@link dev.troupe.runtime.internal.boot.WorkerMain} in an actor's.
 */
@NullMarked
package dev.troupe.runtime.internal.boot;

import org.jspecify.annotations.NullMarked;
