package dev.troupe.processor.model;

/** A field that a user of the handle may expect to reach, or to share, and cannot. */
public record RemoteField(Origin origin, String name, Kind kind) {
    /** What may be expected of it. */
    public enum Kind {
        /** It is static and can change: each process has its own. */
        STATIC,
        /** It is public: a handle has methods only. */
        PUBLIC
    }
}
