package dev.troupe.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/** Amounts and times as people read them. */
final class Texts {
    private static final int MEGABYTE = 1 << 20;
    private static final int GIGABYTE = 1 << 30;

    private Texts() {}

    /** Since when something is, such as {@code 3 min}. */
    static String age(Instant since) {
        Duration age = Duration.between(since, Instant.now());
        if (age.toMinutes() < 1) {
            return Math.max(0, age.toSeconds()) + " s";
        }
        if (age.toHours() < 1) {
            return age.toMinutes() + " min";
        }
        return age.toDays() < 1 ? age.toHours() + " h" : age.toDays() + " d";
    }

    /** An amount of a resource, which for memory is bytes. */
    static String amount(String resource, double amount) {
        return resource.equals("memory")
                ? bytes((long) amount)
                : BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString();
    }

    static String bytes(long amount) {
        if (amount >= 10L * GIGABYTE) {
            return amount / GIGABYTE + " GB";
        }
        return amount / MEGABYTE + " MB";
    }
}
