/** What you write: {@code @Remote} on a class makes it an actor. */
module dev.troupe.annotations {
    exports dev.troupe.annotations;
}
