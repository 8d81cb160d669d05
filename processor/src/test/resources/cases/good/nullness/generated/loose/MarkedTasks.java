package loose;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.TaskOptions;
import dev.troupe.runtime.spi.Refs;
import dev.troupe.runtime.spi.RemoteGenerated;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of {@link Marked}, which run in worker processes.
 *
 * <p>Each method starts one and returns at once. Its ref has the result as soon as the method has
 * returned, or fails with what it threw.
 *
 * <p>Generated from {@link Marked}: change that class, not this one.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
@NullMarked
final class MarkedTasks {
    private MarkedTasks() {
    }

    /**
     * Says what the calls made through it need, beyond what the tasks say themselves.
     */
    public static Options options() {
        return new Options();
    }

    /**
     * Runs where it may.
     *
     * @see Marked#find(String, String)
     */
    static ObjectRef<@Nullable String> find(@Nullable String name, String place) {
        return options().find(name, place);
    }

    /**
     * Runs where it may.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Marked#find(String, String)
     */
    static ObjectRef<@Nullable String> find(ObjectRef<? extends @Nullable String> name,
            String place) {
        return options().find(name, place);
    }

    /**
     * Runs where it may.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Marked#find(String, String)
     */
    static ObjectRef<@Nullable String> find(@Nullable String name,
            ObjectRef<? extends String> place) {
        return options().find(name, place);
    }

    /**
     * Runs where it may.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Marked#find(String, String)
     */
    static ObjectRef<@Nullable String> find(ObjectRef<? extends @Nullable String> name,
            ObjectRef<? extends String> place) {
        return options().find(name, place);
    }

    /**
     * What calls of the tasks of {@link Marked} need.
     */
    public static final class Options extends TaskOptions<Options> {
        private Options() {
        }

        @Override
        protected Options self() {
            return this;
        }

        /**
         * Runs where it may.
         *
         * @see Marked#find(String, String)
         */
        ObjectRef<@Nullable String> find(@Nullable String name, String place) {
            return MarkedTasksStub.find(this, name, place);
        }

        /**
         * Runs where it may.
         *
         * <p>Begins when the refs have their values, and fails with the first that fails.
         *
         * @see Marked#find(String, String)
         */
        ObjectRef<@Nullable String> find(ObjectRef<? extends @Nullable String> name, String place) {
            return MarkedTasksStub.findByRef(this, name, Refs.of(place));
        }

        /**
         * Runs where it may.
         *
         * <p>Begins when the refs have their values, and fails with the first that fails.
         *
         * @see Marked#find(String, String)
         */
        ObjectRef<@Nullable String> find(@Nullable String name, ObjectRef<? extends String> place) {
            return MarkedTasksStub.findByRef(this, Refs.of(name), place);
        }

        /**
         * Runs where it may.
         *
         * <p>Begins when the refs have their values, and fails with the first that fails.
         *
         * @see Marked#find(String, String)
         */
        ObjectRef<@Nullable String> find(ObjectRef<? extends @Nullable String> name,
                ObjectRef<? extends String> place) {
            return MarkedTasksStub.findByRef(this, name, place);
        }
    }
}
