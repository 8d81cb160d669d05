package dev.troupe.processor.validate;

import dev.troupe.processor.diagnostic.Problem;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.RemoteClass;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The memory must be a size. */
final class BadMemory implements Check {
    private static final String UNITS = "kmgt";
    private static final Pattern SIZE = Pattern.compile("([0-9]+)([" + UNITS + "]?)");

    @Override
    public List<Problem> check(RemoteClass remote) {
        return remote.needs().stream()
                .flatMap(each -> each.resources().memory().stream())
                .filter(each -> !isSize(each.text()))
                .map(each -> Rule.BAD_MEMORY.at(each.origin(), each.text()))
                .toList();
    }

    /** The same sizes that {@code ActorOptions.memory} accepts. */
    private static boolean isSize(String text) {
        Matcher size = SIZE.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!size.matches()) {
            return false;
        }
        int shift = size.group(2).isEmpty() ? 0 : 10 * (1 + UNITS.indexOf(size.group(2)));
        BigInteger bytes = new BigInteger(size.group(1)).shiftLeft(shift);
        return bytes.signum() > 0 && bytes.bitLength() < Long.SIZE;
    }
}
