/**
 * How a node is asked for something: like an actor, through its request queue, with a stub of the kind that is generated
 * for actors. Known to those who ask and to the node that answers.
 */
@NullMarked
package dev.troupe.runtime.internal.control;

import org.jspecify.annotations.NullMarked;
