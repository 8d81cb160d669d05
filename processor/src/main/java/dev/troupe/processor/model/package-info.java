/**
 * What the user declared, as records: the language between the stages.
 *
 * <p>Starting points: {@link dev.troupe.processor.model.RemoteClass} is one class marked {@code @Remote},
 * {@link dev.troupe.processor.model.WireType} a type that travels, or one that cannot. Nothing here knows javac; where
 * something stands in the source is an opaque {@link dev.troupe.processor.model.Origin}.
 */
@NullMarked
package dev.troupe.processor.model;

import org.jspecify.annotations.NullMarked;
