package dev.troupe.cli;

import dev.troupe.runtime.Lifetime;

/** A program that creates a detached actor, or finds one that another program has created, and adds to it. */
final class LedgerProgram {
    private LedgerProgram() {}

    public static void main(String[] arguments) {
        LedgerHandle ledger = arguments[0].equals("create")
                ? LedgerHandle.options()
                        .name(arguments[1])
                        .lifetime(Lifetime.DETACHED)
                        .maxRestarts(arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0)
                        .remote()
                : LedgerHandle.named(arguments[1]);
        System.out.println(ledger + " " + ledger.add(5).get());
    }
}
