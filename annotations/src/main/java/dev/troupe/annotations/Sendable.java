package dev.troupe.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class whose objects may be sent to other processes, as {@link java.io.Serializable} does too: what is sent is a
 * copy of its fields, those of its superclasses included, each as its declared type says. No constructor runs where it
 * arrives, and {@code transient} fields are zero or {@code null} there.
 *
 * <p>Records and sealed types of them need no mark. Subclasses of a class that is marked are marked too.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Sendable {}
