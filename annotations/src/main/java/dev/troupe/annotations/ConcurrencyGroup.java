package dev.troupe.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has methods of an actor run beside its others: those of a group have places of their own, and wait for no other group.
 *
 * <p>On a class marked {@link Remote @Remote} it makes a group, and says how many of its calls run at once; on methods of the
 * class it puts them in. Methods in no group share the {@link Remote#maxConcurrency()} of the class.
 *
 * <pre>{@code
 * @Remote
 * @ConcurrencyGroup(value = "io", maxConcurrency = 4)
 * public class Crawler {
 *     @ConcurrencyGroup("io")
 *     public String fetch(URI page) { ... }  // four at once
 *
 *     public int pages() { ... }             // one at a time, whatever is fetched meanwhile
 * }
 * }</pre>
 *
 * <p>Each call that runs has a thread of its own, so what the methods share must be safe for several threads.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
@Repeatable(ConcurrencyGroups.class)
public @interface ConcurrencyGroup {
    /** The name of the group. */
    String value();

    /**
     * How many calls of the group run at once; only on the class. A call of a method that returns a {@code CompletionStage} counts
     * until that has completed, where this is more than 1.
     */
    int maxConcurrency() default 1;
}
