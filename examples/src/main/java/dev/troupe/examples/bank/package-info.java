/**
 * A small bank: two branches make payments between two accounts, each of the four in a process of its own.
 *
 * <p><b>What it shows.</b> The {@link dev.troupe.examples.bank.Branch} actors were given the handles of the
 * {@link dev.troupe.examples.bank.Account} actors, in a map, and call them. An account throws
 * {@link dev.troupe.examples.bank.InsufficientFunds}, a checked exception, and the branch catches it as such, with its
 * fields, through {@code getOrThrow}; what becomes of a payment is an {@link dev.troupe.examples.bank.Outcome}, a sealed
 * type. {@code @MultiReturn} splits a {@link dev.troupe.examples.bank.Statement} into two refs, and one of them goes, as
 * it is, to a task: {@link dev.troupe.examples.bank.Audit}.
 *
 * <p><b>How to run it</b>, in the root of the repository:
 *
 * <pre>
 *   mvn -q -B -DskipTests package
 *   java -cp examples/target/troupe-examples.jar dev.troupe.examples.bank.BankExample
 * </pre>
 *
 * <p><b>What it prints</b>, with other process numbers each time:
 *
 * <pre>
 *   The accounts of Ada and Bob are in process 4733 and process 4734, two branches in process 4735 and process 4736.
 *   They made 20 payments, of 170 together.
 *   Ada could not pay 1000: there was 70, and 930 was missing.
 *   Ada has 70 now, and Bob 130: 200 together, of 200 that were paid in.
 *   Ada's 21 entries add up to 70, says a task in process 4805.
 * </pre>
 */
@NullMarked
package dev.troupe.examples.bank;

import org.jspecify.annotations.NullMarked;
