package dev.troupe.examples.bank;

import dev.troupe.annotations.Remote;
import java.util.Map;
import java.util.NoSuchElementException;

/** Makes payments between accounts, which are actors too, each in a process of its own. */
@Remote
public class Branch {
    private final Map<String, AccountHandle> accounts;

    /** Several branches may be given the same accounts. */
    public Branch(Map<String, AccountHandle> accounts) {
        this.accounts = accounts;
    }

    /** Makes a payment, or says why not. */
    public Outcome pay(String payer, String payee, long amount) {
        AccountHandle to = account(payee); // Before anything is taken.
        try {
            account(payer).withdraw(amount).getOrThrow(InsufficientFunds.class);
        } catch (InsufficientFunds e) {
            return new Outcome.Refused(payer, e.balance(), e.missing());
        }
        to.deposit(amount).get();
        return new Outcome.Done(amount);
    }

    private AccountHandle account(String owner) {
        AccountHandle account = accounts.get(owner);
        if (account == null) {
            throw new NoSuchElementException("Nobody here is called " + owner + ".");
        }
        return account;
    }

    /** The process that it lives in. */
    public long pid() {
        return ProcessHandle.current().pid();
    }
}
