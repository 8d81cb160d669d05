package dev.troupe.examples.bank;

/** What became of a payment. */
public sealed interface Outcome {
    /**
     * The payment is made.
     *
     * @param amount how much was paid
     */
    record Done(long amount) implements Outcome {}

    /**
     * Nothing was paid.
     *
     * @param payer who has too little
     * @param balance what the payer has
     * @param missing how much more it would have taken
     */
    record Refused(String payer, long balance, long missing) implements Outcome {}
}
