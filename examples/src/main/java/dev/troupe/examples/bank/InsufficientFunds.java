package dev.troupe.examples.bank;

/** Says that an account holds less than was asked for. Its fields travel with it. */
public class InsufficientFunds extends Exception {
    private static final long serialVersionUID = 1;

    private final long balance;
    private final long asked;

    /** Nothing was taken. */
    public InsufficientFunds(long balance, long asked) {
        super(asked + " was asked for, and " + balance + " is there");
        this.balance = balance;
        this.asked = asked;
    }

    /** What the account holds. */
    public long balance() {
        return balance;
    }

    /** How much more it would have to hold. */
    public long missing() {
        return asked - balance;
    }
}
