package dev.troupe.benchmarks.pekko;

import org.apache.pekko.actor.AbstractActor;

/** Adds each number that it gets to the sum so far, and answers with that. */
final class AddingActor extends AbstractActor {
    private int value;

    @Override
    public Receive createReceive() {
        return receiveBuilder().match(Integer.class, this::add).build();
    }

    private void add(int amount) {
        value += amount;
        getSender().tell(value, getSelf());
    }
}
