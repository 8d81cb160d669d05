package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.ActorOptions;

/** Tasks have none of an actor's options. */
final class NoOptions extends ActorOptions<NoOptions> {
    @Override
    protected NoOptions self() {
        return this;
    }
}
