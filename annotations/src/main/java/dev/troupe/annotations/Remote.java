package dev.troupe.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class whose objects live in worker processes of their own, or a static method that runs in one.
 *
 * <p>While you compile, {@code CounterHandle} is written for a class {@code Counter}: {@code CounterHandle.remote(...)}
 * for each constructor that is not private, and one method for each public method of the class. The handle is what you
 * use; the class itself stays free of Troupe.
 *
 * <p>What stands here are the class's defaults; {@code CounterHandle.options()} changes them for one actor. As in Ray,
 * the resources are numbers that the node keeps account of: an actor that asks for two CPUs is placed where two are
 * free, and holds them until it ends.
 *
 * <p>On a static method of any class it makes a task: for {@code Jobs.count}, {@code JobsTasks.count} runs the method in
 * a worker process that holds what the task asks for while it runs, one CPU unless it says otherwise.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Remote {
    /**
     * CPUs that are held, with up to four decimals.
     *
     * <p>Left out (that is {@code NaN}), it is 1 where {@link #numGpus()} or {@link #resources()} are given, else the actor holds
     * nothing: each of its calls takes a CPU while it runs, waits for one where none is free, and gives it back while it waits
     * for refs. One CPU is always left to calls. With 0 they take none.
     */
    double numCpus() default Double.NaN;

    /** GPUs that are held: a fraction of one, or a whole number; none if left out. */
    double numGpus() default Double.NaN;

    /** Custom resources that are held. */
    Resource[] resources() default {};

    /**
     * Memory that is reserved on the node for the actor, such as {@code "512m"} or {@code "2g"}; three quarters of it
     * become the worker's maximum heap.
     */
    String memory() default "";

    /**
     * How often an actor is created again when its process dies, with the same arguments of its constructor; -1 is
     * without end. An end that was asked for is none of that. Not for tasks.
     */
    int maxRestarts() default 0;

    /**
     * How often each call of such an actor is sent again that was on its way when its process died; -1 is without end. It
     * may have run already, so this is for methods that may run twice. Not for tasks, which have {@link #maxRetries()}.
     */
    int maxTaskRetries() default 0;

    /**
     * For which exceptions, and their subclasses, a call that throws one is made again, at most as often as
     * {@link #maxTaskRetries()} says. This needs no {@link #maxRestarts()}. Of a task, at most as often as
     * {@link #maxRetries()} says.
     */
    Class<? extends Throwable>[] retryExceptions() default {};

    /**
     * How often a task is run again whose worker process died, so that it may have run already, in part or in whole; -1 is
     * without end. Only for tasks.
     */
    int maxRetries() default 3;

    /**
     * How many calls run at once in an actor, each on a thread of its own. They begin in the order in which they came. More than
     * one is for classes that are safe for several threads. Methods in a {@link ConcurrencyGroup} do not count, and a call of a
     * method that returns a {@code CompletionStage} counts until that has completed, where this is more than 1.
     *
     * <p>Where an actor holds no CPU for life, each of its calls takes one while it runs: one whose methods mostly wait for something
     * has {@code numCpus = 0}. Not for tasks.
     */
    int maxConcurrency() default 1;

    /**
     * Whether the calls that an actor runs at once run on virtual threads, where its JVM is of Java 24 or later; elsewhere on
     * ordinary ones. This is for methods that mostly wait, of which there may be thousands at once: one that calculates for long
     * holds the others up. Not for tasks.
     */
    boolean virtualThreads() default false;

    /**
     * How many calls of an actor each process may have pending, that is without a result: a method of its handle throws {@code
     * PendingCallsLimitException} where there would be one more. -1 is without a limit: then a caller waits when it has 10,000.
     * Not for tasks.
     */
    int maxPendingCalls() default -1;

    /**
     * Classes that may arrive where a signature names one of their supertypes that is neither final nor sealed. Nobody
     * but those, and that type itself where it is no interface and not abstract, is ever made of what was sent.
     */
    Class<?>[] allow() default {};
}
