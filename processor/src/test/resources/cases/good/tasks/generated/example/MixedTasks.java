package example;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.TaskOptions;
import dev.troupe.runtime.spi.Refs;
import dev.troupe.runtime.spi.RemoteGenerated;
import javax.annotation.processing.Generated;

/**
 * The tasks of {@link Mixed}, which run in worker processes.
 *
 * <p>Each method starts one and returns at once. Its ref has the result as soon as the method has
 * returned, or fails with what it threw.
 *
 * <p>Generated from {@link Mixed}: change that class, not this one.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class MixedTasks {
    private MixedTasks() {
    }

    /**
     * Says what the calls made through it need, beyond what the tasks say themselves.
     */
    public static Options options() {
        return new Options();
    }

    /**
     * Calls {@code sum(MixedHandle, MixedHandle)}.
     *
     * @see Mixed#sum(MixedHandle, MixedHandle)
     */
    static ObjectRef<Integer> sum(MixedHandle first, MixedHandle second) {
        return options().sum(first, second);
    }

    /**
     * Calls {@code sum(MixedHandle, MixedHandle)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Mixed#sum(MixedHandle, MixedHandle)
     */
    static ObjectRef<Integer> sum(ObjectRef<? extends MixedHandle> first, MixedHandle second) {
        return options().sum(first, second);
    }

    /**
     * Calls {@code sum(MixedHandle, MixedHandle)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Mixed#sum(MixedHandle, MixedHandle)
     */
    static ObjectRef<Integer> sum(MixedHandle first, ObjectRef<? extends MixedHandle> second) {
        return options().sum(first, second);
    }

    /**
     * Calls {@code sum(MixedHandle, MixedHandle)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Mixed#sum(MixedHandle, MixedHandle)
     */
    static ObjectRef<Integer> sum(ObjectRef<? extends MixedHandle> first,
            ObjectRef<? extends MixedHandle> second) {
        return options().sum(first, second);
    }

    /**
     * What calls of the tasks of {@link Mixed} need.
     */
    public static final class Options extends TaskOptions<Options> {
        private Options() {
        }

        @Override
        protected Options self() {
            return this;
        }

        /**
         * Calls {@code sum(MixedHandle, MixedHandle)}.
         *
         * @see Mixed#sum(MixedHandle, MixedHandle)
         */
        ObjectRef<Integer> sum(MixedHandle first, MixedHandle second) {
            return MixedTasksStub.sum(this, first, second);
        }

        /**
         * Calls {@code sum(MixedHandle, MixedHandle)}.
         *
         * <p>Begins when the refs have their values, and fails with the first that fails.
         *
         * @see Mixed#sum(MixedHandle, MixedHandle)
         */
        ObjectRef<Integer> sum(ObjectRef<? extends MixedHandle> first, MixedHandle second) {
            return MixedTasksStub.sumByRef(this, first, Refs.of(second));
        }

        /**
         * Calls {@code sum(MixedHandle, MixedHandle)}.
         *
         * <p>Begins when the refs have their values, and fails with the first that fails.
         *
         * @see Mixed#sum(MixedHandle, MixedHandle)
         */
        ObjectRef<Integer> sum(MixedHandle first, ObjectRef<? extends MixedHandle> second) {
            return MixedTasksStub.sumByRef(this, Refs.of(first), second);
        }

        /**
         * Calls {@code sum(MixedHandle, MixedHandle)}.
         *
         * <p>Begins when the refs have their values, and fails with the first that fails.
         *
         * @see Mixed#sum(MixedHandle, MixedHandle)
         */
        ObjectRef<Integer> sum(ObjectRef<? extends MixedHandle> first,
                ObjectRef<? extends MixedHandle> second) {
            return MixedTasksStub.sumByRef(this, first, second);
        }
    }
}
