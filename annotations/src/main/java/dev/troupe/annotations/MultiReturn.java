package dev.troupe.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives the handle's method one ref to each component of the record that the method returns, so that each can be waited
 * for and passed on by itself: for {@code record Split(Table train, Table test)} the handle has
 * {@code split().train()} and {@code split().test()}. It is what {@code num_returns} is in Ray.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface MultiReturn {}
