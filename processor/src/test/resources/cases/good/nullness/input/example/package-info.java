/** Types without {@code @Nullable} exclude null here. */
@NullMarked
package example;

import org.jspecify.annotations.NullMarked;
