package example;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.TaskOptions;
import dev.troupe.runtime.spi.Refs;
import dev.troupe.runtime.spi.RemoteGenerated;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The tasks of {@link Jobs}, which run in worker processes.
 *
 * <p>Each method starts one and returns at once. Its ref has the result as soon as the method has
 * returned, or fails with what it threw.
 *
 * <p>Generated from {@link Jobs}: change that class, not this one.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
public final class JobsTasks {
    private JobsTasks() {
    }

    /**
     * Says what the calls made through it need, beyond what the tasks say themselves.
     */
    public static Options options() {
        return new Options();
    }

    /**
     * Counts words.
     *
     * @see Jobs#count(List)
     */
    public static ObjectRef<Integer> count(List<String> words) {
        return options().count(words);
    }

    /**
     * Counts words.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Jobs#count(List)
     */
    public static ObjectRef<Integer> count(ObjectRef<? extends List<String>> words) {
        return options().count(words);
    }

    /**
     * Needs much.
     *
     * @see Jobs#train(double, Jobs.Range)
     */
    static ObjectRef<Double> train(double rate, Jobs.Range range) {
        return options().train(rate, range);
    }

    /**
     * Needs much.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Jobs#train(double, Jobs.Range)
     */
    static ObjectRef<Double> train(ObjectRef<? extends Double> rate, Jobs.Range range) {
        return options().train(rate, range);
    }

    /**
     * Needs much.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Jobs#train(double, Jobs.Range)
     */
    static ObjectRef<Double> train(double rate, ObjectRef<? extends Jobs.Range> range) {
        return options().train(rate, range);
    }

    /**
     * Needs much.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Jobs#train(double, Jobs.Range)
     */
    static ObjectRef<Double> train(ObjectRef<? extends Double> rate,
            ObjectRef<? extends Jobs.Range> range) {
        return options().train(rate, range);
    }

    /**
     * Splits a range.
     *
     * @see Jobs#split(Jobs.Range)
     */
    public static RangeRefs halves(Jobs.Range range) {
        return options().halves(range);
    }

    /**
     * Splits a range.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Jobs#split(Jobs.Range)
     */
    public static RangeRefs halves(ObjectRef<? extends Jobs.Range> range) {
        return options().halves(range);
    }

    /**
     * Takes its time.
     *
     * @see Jobs#later(String[])
     */
    public static ObjectRef<String> later(String... words) {
        return options().later(words);
    }

    /**
     * Takes its time.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Jobs#later(String[])
     */
    public static ObjectRef<String> later(ObjectRef<? extends String[]> words) {
        return options().later(words);
    }

    /**
     * A ref to each component of a {@link Jobs.Range}.
     *
     * @param from its {@code from}
     * @param to its {@code to}
     */
    public record RangeRefs(ObjectRef<Integer> from, ObjectRef<Integer> to) {
        private static RangeRefs of(ObjectRef<Jobs.Range> whole) {
            return new RangeRefs(Refs.component(whole, value -> value.from()),
                    Refs.component(whole, value -> value.to()));
        }
    }

    /**
     * What calls of the tasks of {@link Jobs} need.
     */
    public static final class Options extends TaskOptions<Options> {
        private Options() {
        }

        @Override
        protected Options self() {
            return this;
        }

        /**
         * Counts words.
         *
         * @see Jobs#count(List)
         */
        public ObjectRef<Integer> count(List<String> words) {
            return JobsTasksStub.count(this, words);
        }

        /**
         * Counts words.
         *
         * <p>Begins when the refs have their values, and fails with the first that fails.
         *
         * @see Jobs#count(List)
         */
        public ObjectRef<Integer> count(ObjectRef<? extends List<String>> words) {
            return JobsTasksStub.countByRef(this, words);
        }

        /**
         * Needs much.
         *
         * @see Jobs#train(double, Jobs.Range)
         */
        ObjectRef<Double> train(double rate, Jobs.Range range) {
            return JobsTasksStub.train(this, rate, range);
        }

        /**
         * Needs much.
         *
         * <p>Begins when the refs have their values, and fails with the first that fails.
         *
         * @see Jobs#train(double, Jobs.Range)
         */
        ObjectRef<Double> train(ObjectRef<? extends Double> rate, Jobs.Range range) {
            return JobsTasksStub.trainByRef(this, rate, Refs.of(range));
        }

        /**
         * Needs much.
         *
         * <p>Begins when the refs have their values, and fails with the first that fails.
         *
         * @see Jobs#train(double, Jobs.Range)
         */
        ObjectRef<Double> train(double rate, ObjectRef<? extends Jobs.Range> range) {
            return JobsTasksStub.trainByRef(this, Refs.of(rate), range);
        }

        /**
         * Needs much.
         *
         * <p>Begins when the refs have their values, and fails with the first that fails.
         *
         * @see Jobs#train(double, Jobs.Range)
         */
        ObjectRef<Double> train(ObjectRef<? extends Double> rate,
                ObjectRef<? extends Jobs.Range> range) {
            return JobsTasksStub.trainByRef(this, rate, range);
        }

        /**
         * Splits a range.
         *
         * @see Jobs#split(Jobs.Range)
         */
        public RangeRefs halves(Jobs.Range range) {
            return RangeRefs.of(JobsTasksStub.halves(this, range));
        }

        /**
         * Splits a range.
         *
         * <p>Begins when the refs have their values, and fails with the first that fails.
         *
         * @see Jobs#split(Jobs.Range)
         */
        public RangeRefs halves(ObjectRef<? extends Jobs.Range> range) {
            return RangeRefs.of(JobsTasksStub.halvesByRef(this, range));
        }

        /**
         * Takes its time.
         *
         * @see Jobs#later(String[])
         */
        public ObjectRef<String> later(String... words) {
            return JobsTasksStub.later(this, words);
        }

        /**
         * Takes its time.
         *
         * <p>Begins when the refs have their values, and fails with the first that fails.
         *
         * @see Jobs#later(String[])
         */
        public ObjectRef<String> later(ObjectRef<? extends String[]> words) {
            return JobsTasksStub.laterByRef(this, words);
        }
    }
}
