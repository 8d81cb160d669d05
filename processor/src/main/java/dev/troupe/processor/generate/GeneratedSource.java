package dev.troupe.processor.generate;

import dev.troupe.processor.model.TypeRef;

/** A file that is to be written. */
public record GeneratedSource(TypeRef name, String text) {}
