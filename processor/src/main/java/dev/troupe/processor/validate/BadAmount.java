package dev.troupe.processor.validate;

import dev.troupe.processor.diagnostic.Problem;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Needs;
import dev.troupe.processor.model.RemoteClass;
import dev.troupe.processor.model.Resources;
import dev.troupe.processor.model.Resources.Amount;
import dev.troupe.processor.model.Resources.Custom;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Amounts of resources are not negative, have four decimals at most, and leave no GPU broken. */
final class BadAmount implements Check {
    private static final int DECIMALS = 4;
    private static final double LARGEST = 1e9;

    @Override
    public List<Problem> check(RemoteClass remote) {
        return remote.needs().stream().flatMap(each -> check(each).stream()).toList();
    }

    private static List<Problem> check(Needs needs) {
        List<Problem> problems = new ArrayList<>();
        Resources resources = needs.resources();
        resources.cpus().flatMap(each -> check("numCpus", each, needs)).ifPresent(problems::add);
        resources
                .gpus()
                .flatMap(each -> check("numGpus", each, needs).or(() -> checkGpus(each)))
                .ifPresent(problems::add);
        for (Custom custom : resources.custom()) {
            check("The amount of " + custom.name(), custom.amount(), needs).ifPresent(problems::add);
        }
        return problems;
    }

    private static Optional<Problem> check(String what, Amount amount, Needs needs) {
        double value = amount.value();
        if (value < 0 && value != Double.NEGATIVE_INFINITY) {
            return Optional.of(Rule.NEGATIVE_AMOUNT.at(amount.origin(), what, plain(value), needs.who()));
        }
        if (!(value >= 0 && value <= LARGEST)) {
            return Optional.of(Rule.NO_AMOUNT.at(amount.origin(), what, value, needs.who()));
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        if (exact.stripTrailingZeros().scale() > DECIMALS) {
            BigDecimal rounded = exact.setScale(DECIMALS, RoundingMode.UP).stripTrailingZeros();
            return Optional.of(
                    Rule.TOO_FINE.at(amount.origin(), what, plain(value), needs.who(), rounded.toPlainString()));
        }
        return Optional.empty();
    }

    private static Optional<Problem> checkGpus(Amount amount) {
        double value = amount.value();
        return value <= 1 || value == Math.rint(value)
                ? Optional.empty()
                : Optional.of(Rule.BROKEN_GPUS.at(
                        amount.origin(), plain(value), plain(Math.floor(value)), plain(Math.ceil(value))));
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
