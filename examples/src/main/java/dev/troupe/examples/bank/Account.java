package dev.troupe.examples.bank;

import dev.troupe.annotations.MultiReturn;
import dev.troupe.annotations.Remote;
import java.util.ArrayList;
import java.util.List;

/** Keeps what one customer has. Several branches call it at once; their calls run one after the other. */
@Remote
public class Account {
    private final List<Long> entries = new ArrayList<>();
    private long balance;

    /** An account begins with a first deposit. */
    public Account(long first) {
        enter(first);
    }

    /** Adds to the balance. */
    public void deposit(long amount) {
        enter(amount);
    }

    /** Takes from the balance; it never gets below zero. */
    public void withdraw(long amount) throws InsufficientFunds {
        if (amount > balance) {
            throw new InsufficientFunds(balance, amount);
        }
        enter(-amount);
    }

    private void enter(long amount) {
        balance += amount;
        entries.add(amount);
    }

    /** What the account holds, and how it came to that. The handle gives a ref to each of the two. */
    @MultiReturn
    public Statement statement() {
        return new Statement(balance, entries);
    }

    /** The process that it lives in. */
    public long pid() {
        return ProcessHandle.current().pid();
    }
}
