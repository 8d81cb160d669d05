package dev.troupe.runtime.internal.caller;

/** A result that is here, but not as an object of the user's yet. */
abstract sealed class Undecoded permits Call.Encoded, StoredResult {}
