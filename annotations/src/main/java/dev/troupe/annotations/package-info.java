/**
 * What you write: {@link dev.troupe.annotations.Remote @Remote} on a class makes it an actor.
 *
 * <p>Nothing here is executable and nothing here depends on anything else; the annotations are read while you compile.
 */
package dev.troupe.annotations;
