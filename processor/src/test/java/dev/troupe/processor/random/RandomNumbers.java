package dev.troupe.processor.random;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;

/** Random numbers, half of them where numbers are known to break: at the ends, around zero, and at powers of two. */
final class RandomNumbers {
    private static final double[] DOUBLES = {
        0.0,
        -0.0,
        Double.NaN,
        Double.longBitsToDouble(0xfff8_0000_dead_beefL),
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        -Double.MAX_VALUE,
        Double.MIN_NORMAL,
    };

    private static final float[] FLOATS = {
        0.0f,
        -0.0f,
        Float.NaN,
        Float.intBitsToFloat(0xffc0_beef),
        Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY,
        Float.MIN_VALUE,
        -Float.MAX_VALUE,
        Float.MIN_NORMAL,
    };

    private RandomNumbers() {}

    static long integer(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextLong();
            case 1 -> random.nextInt(5) - 2;
            case 2 -> (1L << random.nextInt(64)) - random.nextInt(2);
            default -> random.nextBoolean() ? Long.MIN_VALUE : Long.MAX_VALUE;
        };
    }

    static int between(int low, int high, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> low;
            case 1 -> high;
            default -> (int) (low + (long) (random.nextDouble() * ((long) high - low + 1)));
        };
    }

    static long between(long low, long high, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> low;
            case 1 -> high;
            default -> low + (long) (random.nextDouble() * (high - low));
        };
    }

    static double real(Random random) {
        return random.nextBoolean()
                ? DOUBLES[random.nextInt(DOUBLES.length)]
                : Double.longBitsToDouble(random.nextLong());
    }

    static float shortReal(Random random) {
        return random.nextBoolean() ? FLOATS[random.nextInt(FLOATS.length)] : Float.intBitsToFloat(random.nextInt());
    }

    static BigInteger big(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> BigInteger.valueOf(integer(random));
            case 1 -> BigInteger.valueOf(random.nextInt(5) - 2);
            default -> {
                BigInteger bits = new BigInteger(random.nextInt(40) == 0 ? 4000 : random.nextInt(200), random);
                yield random.nextBoolean() ? bits : bits.negate();
            }
        };
    }

    static BigDecimal decimal(Random random) {
        int scale = random.nextInt(4) == 0 ? between(Integer.MIN_VALUE, Integer.MAX_VALUE, random) : random.nextInt(40);
        return new BigDecimal(big(random), scale);
    }
}
