package dev.troupe.runtime.internal.node.placement;

import java.math.BigDecimal;

/** Amounts of resources as whole numbers of ten-thousandths, so that fractions add up exactly. */
final class Amount {
    static final long ONE = 10_000;

    private Amount() {}

    /** Exact for what has four decimals and is at most a billion, as {@code Demand} checks. */
    static long of(double amount) {
        return Math.round(amount * ONE);
    }

    /** The double that is nearest to the amount: what somebody gets who writes it down. */
    static double toDouble(long amount) {
        return amount / (double) ONE;
    }

    static String text(long amount) {
        return amount % ONE == 0
                ? Long.toString(amount / ONE)
                : BigDecimal.valueOf(amount, 4).stripTrailingZeros().toPlainString();
    }
}
