/** Tests of what the word count is made of. */
@NullMarked
package dev.troupe.examples.wordcount;

import org.jspecify.annotations.NullMarked;
