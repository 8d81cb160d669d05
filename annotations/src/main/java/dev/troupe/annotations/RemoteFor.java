package dev.troupe.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes actors of classes that cannot be annotated because they are not yours: {@code @RemoteFor(Random.class)} on any
 * type of yours writes {@code RandomHandle} into its package, as {@link Remote @Remote} on {@code Random} would. It is what
 * {@code ray.remote(Random)} is in Ray.
 *
 * <p>The class must be public, with a public constructor. Constructors and methods of it that cannot be called from another process
 * are left out; the handle's documentation lists the methods.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface RemoteFor {
    /** The classes, each of which gets a handle. */
    Class<?>[] value();

    /** What their actors need, as it would stand on each of the classes. */
    Remote remote() default @Remote;
}
