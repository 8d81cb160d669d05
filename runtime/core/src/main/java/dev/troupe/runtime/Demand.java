package dev.troupe.runtime;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * The resources that an actor or a task asks for.
 *
 * @param cpus CPUs, if given
 * @param gpus GPUs: a fraction of one, or a whole number
 * @param custom amounts of custom resources by name
 * @param memory bytes; 0 if not given
 */
public record Demand(OptionalDouble cpus, double gpus, Map<String, Double> custom, long memory) {
    /** Asks for nothing. */
    public static final Demand NONE = new Demand(OptionalDouble.empty(), 0, Map.of(), 0);

    /** The most that adding up fractions is taken to have changed an amount. */
    private static final double SUM_ERROR = 1e-9;

    /**
     * Checks the amounts, and rounds what {@code 0.1 + 0.2} has too much.
     *
     * @throws IllegalArgumentException when an amount is negative, has more than four decimals, is a fraction of
     *     several GPUs, or when a custom resource is called {@code CPU} or {@code GPU}
     */
    public Demand {
        cpus = cpus.isPresent() ? OptionalDouble.of(amount("numCpus", cpus.getAsDouble())) : cpus;
        gpus = amount("numGpus", gpus);
        if (gpus > 1 && gpus != Math.rint(gpus)) {
            throw new IllegalArgumentException("numGpus must be a fraction of one GPU or a whole number, was " + gpus
                    + ".\n    Fix: give " + number(Math.floor(gpus)) + " or " + number(Math.ceil(gpus)) + ".");
        }
        Map<String, Double> amounts = new HashMap<>(custom);
        amounts.replaceAll(Demand::customAmount);
        custom = Map.copyOf(amounts);
        if (memory < 0) {
            throw new IllegalArgumentException("memory must be 0 bytes or more, was " + memory + ".");
        }
    }

    /** The CPUs that are held for life: 1 where they were not given but other resources were, as in Ray. */
    public double cpusHeld() {
        return cpus.orElse(gpus > 0 || !custom.isEmpty() ? 1 : 0);
    }

    /**
     * Whether no CPU, GPU or custom resource was given, so that nothing is held for life but memory, and each call takes a
     * CPU while it runs.
     */
    public boolean takesCpuPerCall() {
        return cpus.isEmpty() && gpus == 0 && custom.isEmpty();
    }

    /** The same with so many CPUs. */
    public Demand withCpus(double amount) {
        return new Demand(OptionalDouble.of(amount), gpus, custom, memory);
    }

    /** The same with so many GPUs. */
    public Demand withGpus(double amount) {
        return new Demand(cpus, amount, custom, memory);
    }

    /** The same with so much of a custom resource. */
    public Demand with(String resource, double amount) {
        Map<String, Double> amounts = new HashMap<>(custom);
        amounts.put(resource, amount);
        return new Demand(cpus, gpus, amounts, memory);
    }

    /** The same with a size of memory such as {@code "512m"} or {@code "2g"}. */
    public Demand withMemory(String size) {
        return new Demand(cpus, gpus, custom, parseBytes(size));
    }

    /** Checks a custom resource, and returns its amount without an error of adding up. */
    static double customAmount(String name, double amount) {
        Objects.requireNonNull(name, "name");
        if (name.isBlank()) {
            throw new IllegalArgumentException("A custom resource must have a name.");
        }
        if (name.equals("CPU") || name.equals("GPU") || name.equals("memory")) {
            throw new IllegalArgumentException("'" + name + "' is no custom resource; use numCpus, numGpus or memory.");
        }
        return amount(name, amount);
    }

    /** Checks an amount, and returns it without an error of adding up. */
    static double amount(String name, double amount) {
        double rounded = rounded(amount);
        if (!(rounded >= 0) || rounded > 1e9) {
            throw new IllegalArgumentException(name + " must be between 0 and a billion, was " + amount + ".");
        }
        if (rounded != nearest(rounded)) {
            throw new IllegalArgumentException(name + " must have at most four decimals, was " + amount + ".");
        }
        return rounded;
    }

    private static double nearest(double amount) {
        return Math.round(amount * 10_000) / 10_000.0;
    }

    /** The nearest amount with four decimals, if it is what was meant; the processor does the same. */
    private static double rounded(double amount) {
        double nearest = nearest(amount);
        return Math.abs(amount - nearest) < SUM_ERROR ? nearest : amount;
    }

    /** Reads a size such as {@code "512m"}, {@code "2g"} or {@code "1048576"}. */
    static long parseBytes(String size) {
        String digits = size.strip().toLowerCase(Locale.ROOT);
        int shift = 0;
        if (!digits.isEmpty()) {
            shift = switch (digits.charAt(digits.length() - 1)) {
                case 'k' -> 10;
                case 'm' -> 20;
                case 'g' -> 30;
                case 't' -> 40;
                default -> 0;
            };
        }
        try {
            long amount = Long.parseLong(shift == 0 ? digits : digits.substring(0, digits.length() - 1));
            if (amount > 0 && amount <= Long.MAX_VALUE >> shift) {
                return amount << shift;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(unreadable(size), e);
        }
        throw new IllegalArgumentException(unreadable(size));
    }

    private static String unreadable(String size) {
        return "memory must be a number of bytes or a size such as \"512m\" or \"2g\", was \"" + size + "\".";
    }

    /** Says what is asked for, as in {@code 2 CPUs, 1 GPU and 1 Custom1}. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        if (cpusHeld() > 0) {
            parts.add(plural(cpusHeld(), "CPU"));
        }
        if (gpus > 0) {
            parts.add(plural(gpus, "GPU"));
        }
        new TreeMap<>(custom).forEach((name, amount) -> parts.add(number(amount) + " " + name));
        if (memory > 0) {
            parts.add(bytes(memory) + " of memory");
        }
        if (parts.isEmpty()) {
            return "nothing";
        }
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    static String plural(double amount, String unit) {
        return number(amount) + " " + unit + (amount == 1 ? "" : "s");
    }

    static String number(double amount) {
        // A decimal's class takes 10 ms to begin with, in each worker too.
        return amount == Math.rint(amount)
                ? Long.toString((long) amount)
                : BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString();
    }

    private static String bytes(long amount) {
        return amount % (1 << 30) == 0 ? (amount >> 30) + " GB" : ((amount + (1 << 20) - 1) >> 20) + " MB";
    }
}
