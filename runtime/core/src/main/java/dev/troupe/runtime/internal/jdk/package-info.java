/** What Troupe needs of the JDK beyond its public face, opened from inside so that no user has to pass a flag. */
@NullMarked
package dev.troupe.runtime.internal.jdk;

import org.jspecify.annotations.NullMarked;
