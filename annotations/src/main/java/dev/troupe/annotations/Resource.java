package dev.troupe.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An amount of a custom resource: {@code @Remote(resources = @Resource(name = "Custom1", amount = 1))}. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Resource {
    /** The name that the node was given for the resource; not {@code CPU} or {@code GPU}, which have their own attributes. */
    String name();

    /** How much the actor holds, with up to four decimals. */
    double amount();
}
