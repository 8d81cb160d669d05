package dev.troupe.examples.bank;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Has two branches make payments between two accounts at the same time, and checks the books. */
public final class BankExample {
    private static final long FIRST_DEPOSIT = 100;

    private BankExample() {}

    /** Runs it. */
    public static void main(String[] arguments) {
        // What the actors and the task can have, so that the example runs on any machine.
        Troupe.init(TroupeConfig.defaults().cpus(2));

        try (AccountHandle ada = AccountHandle.remote(FIRST_DEPOSIT);
                AccountHandle bob = AccountHandle.remote(FIRST_DEPOSIT);
                BranchHandle north = BranchHandle.remote(Map.of("Ada", ada, "Bob", bob));
                BranchHandle south = BranchHandle.remote(Map.of("Ada", ada, "Bob", bob))) {
            System.out.printf(
                    "The accounts of Ada and Bob are in process %d and process %d,"
                            + " two branches in process %d and process %d.%n",
                    ada.pid().get(),
                    bob.pid().get(),
                    north.pid().get(),
                    south.pid().get());
            pay(north, south);
            refuse(north);
            check(ada, bob);
        }
    }

    /** Each call returns at once: both branches are at work while this thread waits in get(). */
    private static void pay(BranchHandle north, BranchHandle south) {
        List<ObjectRef<Outcome>> payments = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            payments.add(north.pay("Ada", "Bob", 10));
            payments.add(south.pay("Bob", "Ada", 7));
        }
        long paid = 0;
        for (ObjectRef<Outcome> each : payments) {
            if (each.get() instanceof Outcome.Done done) {
                paid += done.amount();
            }
        }
        System.out.printf("They made %d payments, of %d together.%n", payments.size(), paid);
    }

    /** The account throws, the branch catches it in another process, and this program learns what was missing. */
    private static void refuse(BranchHandle branch) {
        if (branch.pay("Ada", "Bob", 1000).get() instanceof Outcome.Refused refused) {
            System.out.printf(
                    "%s could not pay 1000: there was %d, and %d was missing.%n",
                    refused.payer(), refused.balance(), refused.missing());
        }
    }

    /** What one actor returns goes to a task as a ref: nobody waits for it here. */
    private static void check(AccountHandle ada, AccountHandle bob) {
        AccountHandle.StatementRefs first = ada.statement();
        AccountHandle.StatementRefs second = bob.statement();
        ObjectRef<Audit.Sum> sum = AuditTasks.addUp(first.entries());
        long all = first.balance().get() + second.balance().get();
        System.out.printf(
                "Ada has %d now, and Bob %d: %d together, of %d that were paid in.%n",
                first.balance().get(), second.balance().get(), all, 2 * FIRST_DEPOSIT);
        System.out.printf(
                "Ada's %d entries add up to %d, says a task in process %d.%n",
                first.entries().get().size(), sum.get().total(), sum.get().pid());
    }
}
