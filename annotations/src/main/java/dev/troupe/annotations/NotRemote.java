package dev.troupe.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps a public method, or a constructor, of a class marked {@link Remote @Remote} off the handle: it is for code in the
 * same process, such as tests, and may take and return what cannot travel.
 *
 * <p>Subclasses inherit the mark with the method, unless they override it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface NotRemote {}
