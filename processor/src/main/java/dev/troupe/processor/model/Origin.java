package dev.troupe.processor.model;

/** Where something stands in the user's source; only diagnostics look inside. */
public interface Origin {}
