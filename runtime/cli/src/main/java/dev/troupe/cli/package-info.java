/**
 * The {@code troupe} command: starts and stops nodes of their own, and shows what is on them. One class per command, under
 * {@link dev.troupe.cli.TroupeMain}; each says what it has to say through {@link dev.troupe.cli.Output}.
 */
@NullMarked
package dev.troupe.cli;

import org.jspecify.annotations.NullMarked;
