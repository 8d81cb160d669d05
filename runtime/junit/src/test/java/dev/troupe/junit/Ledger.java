package dev.troupe.junit;

import dev.troupe.annotations.Remote;

/** An actor that cannot be started without arguments. */
@Remote
class Ledger {
    private final String name;

    Ledger(String name) {
        this.name = name;
    }

    Ledger(String name, int pages) {
        this.name = name + pages;
    }

    public String name() {
        return name;
    }
}
