package dev.troupe.runtime;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What one actor needs, beyond what its class says: {@code CounterHandle.options()} returns one that starts with the
 * values of {@code @Remote}, and whose {@code remote(...)} starts the actor.
 *
 * <p>Not for several threads at once. May be used to start any number of actors.
 *
 * @param <S> the generated subclass
 */
public abstract class ActorOptions<S extends ActorOptions<S>> extends ResourceOptions<S> {
    private final List<String> jvmOptions = new ArrayList<>();
    private final Map<String, String> env = new LinkedHashMap<>();
    private Optional<Path> workingDirectory = Optional.empty();

    /** Starts with no demand at all; generated subclasses set what {@code @Remote} says. */
    protected ActorOptions() {}

    /** Adds options for the worker's JVM, such as {@code -XX:+UseZGC}; they come after Troupe's own. */
    public S jvmOptions(String... options) {
        jvmOptions.addAll(List.of(options));
        return self();
    }

    /** Sets a variable in the worker's environment, which otherwise is this process's. */
    public S env(String name, String value) {
        env.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
        return self();
    }

    /**
     * Sets the worker's working directory, which otherwise is this process's. It must be there by the time of
     * {@code remote(...)}, which throws {@link IllegalArgumentException} if it is not.
     */
    public S workingDirectory(Path directory) {
        workingDirectory = Optional.of(directory.toAbsolutePath());
        return self();
    }

    /** The options added for the worker's JVM. */
    public final List<String> jvmOptions() {
        return List.copyOf(jvmOptions);
    }

    /** The variables set in the worker's environment. */
    public final Map<String, String> env() {
        return Map.copyOf(env);
    }

    /** The worker's working directory, if set. */
    public final Optional<Path> workingDirectory() {
        return workingDirectory;
    }
}
