package dev.troupe.cli;

import dev.troupe.annotations.Remote;
import dev.troupe.annotations.Resource;

/** An actor that programs leave behind. */
@Remote(resources = @Resource(name = "Custom1", amount = 1))
class Ledger {
    private int balance;

    public int add(int amount) {
        System.out.println("adds " + amount);
        return balance += amount;
    }
}
