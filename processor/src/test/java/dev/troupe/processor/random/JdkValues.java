package dev.troupe.processor.random;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Currency;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;

/** How random values of the JDK's classes are made, the first and the last of each among them. */
@SuppressWarnings("JavaUtilDate") // Users may choose a Date.
final class JdkValues {
    private static final List<String> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().toList();
    private static final List<String> ODD_ZONES =
            List.of("Z", "+18:00", "-18:00", "UTC", "GMT+2", "UT-01:02:03", "GMT0");
    private static final List<Locale> LOCALES = Arrays.stream(Locale.getAvailableLocales())
            .sorted(Comparator.comparing(Locale::toString))
            .toList();
    private static final List<Currency> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .sorted(Comparator.comparing(Currency::getCurrencyCode))
            .toList();
    private static final List<String> ODD_URIS = List.of(
            "",
            "#",
            "?",
            "a/b?c#d",
            "mailto:a@b.c",
            "http://[::1]:80/%7Ea",
            "//host",
            "file:///",
            "urn:x:y",
            "http://h/\u00e9\ud83d\ude00");
    private static final Map<Class<?>, Function<Random, Object>> MAKERS = new HashMap<>();

    static {
        put(boolean.class, Boolean.class, Random::nextBoolean);
        put(byte.class, Byte.class, random -> (byte) RandomNumbers.integer(random));
        put(short.class, Short.class, random -> (short) RandomNumbers.integer(random));
        put(char.class, Character.class, random -> (char) RandomNumbers.integer(random));
        put(int.class, Integer.class, random -> (int) RandomNumbers.integer(random));
        put(long.class, Long.class, RandomNumbers::integer);
        put(float.class, Float.class, RandomNumbers::shortReal);
        put(double.class, Double.class, RandomNumbers::real);
        put(String.class, RandomTexts::any);
        put(Path.class, JdkValues::path);
        put(URI.class, JdkValues::uri);
        put(UUID.class, random -> new UUID(RandomNumbers.integer(random), RandomNumbers.integer(random)));
        put(BigInteger.class, RandomNumbers::big);
        put(BigDecimal.class, RandomNumbers::decimal);
        put(ByteBuffer.class, JdkValues::buffer);
        put(
                OptionalInt.class,
                random -> random.nextInt(4) == 0
                        ? OptionalInt.empty()
                        : OptionalInt.of((int) RandomNumbers.integer(random)));
        put(
                OptionalLong.class,
                random ->
                        random.nextInt(4) == 0 ? OptionalLong.empty() : OptionalLong.of(RandomNumbers.integer(random)));
        put(
                OptionalDouble.class,
                random -> random.nextInt(4) == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(RandomNumbers.real(random)));
        put(Locale.class, random -> LOCALES.get(random.nextInt(LOCALES.size())));
        put(Currency.class, random -> CURRENCIES.get(random.nextInt(CURRENCIES.size())));
        put(
                BitSet.class,
                random -> BitSet.valueOf(
                        random.longs(random.nextInt(4)).map(each -> each << 1).toArray()));
        put(Date.class, random -> new Date(RandomNumbers.integer(random)));
        put(
                Instant.class,
                random -> Instant.ofEpochSecond(
                        RandomNumbers.between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond(), random),
                        nanos(random)));
        put(Duration.class, random -> Duration.ofSeconds(RandomNumbers.integer(random), nanos(random)));
        put(
                Period.class,
                random -> Period.of((int) RandomNumbers.integer(random), (int) RandomNumbers.integer(random), (int)
                        RandomNumbers.integer(random)));
        put(LocalDate.class, JdkValues::date);
        put(LocalTime.class, JdkValues::time);
        put(LocalDateTime.class, JdkValues::dateTime);
        put(ZoneOffset.class, JdkValues::offset);
        put(ZoneId.class, JdkValues::zone);
        put(OffsetTime.class, random -> OffsetTime.of(time(random), offset(random)));
        put(OffsetDateTime.class, random -> OffsetDateTime.of(dateTime(random), offset(random)));
        put(ZonedDateTime.class, JdkValues::zoned);
        put(Year.class, random -> Year.of(RandomNumbers.between(Year.MIN_VALUE, Year.MAX_VALUE, random)));
        put(YearMonth.class, random -> YearMonth.from(date(random)));
        put(MonthDay.class, random -> random.nextInt(4) == 0 ? MonthDay.of(2, 29) : MonthDay.from(date(random)));
    }

    private JdkValues() {}

    private static <T> void put(Class<T> type, Function<Random, T> maker) {
        MAKERS.put(type, maker::apply);
    }

    private static <T> void put(Class<T> primitive, Class<T> boxed, Function<Random, T> maker) {
        put(primitive, maker);
        put(boxed, maker);
    }

    static boolean has(Class<?> type) {
        return MAKERS.containsKey(type);
    }

    static Object any(Class<?> type, Random random) {
        return Objects.requireNonNull(MAKERS.get(type), type::toString).apply(random);
    }

    private static Path path(Random random) {
        StringBuilder path = new StringBuilder(random.nextInt(3) == 0 ? "" : "/");
        for (int parts = random.nextInt(4); parts > 0; parts--) {
            path.append(random.nextInt(5) == 0 ? ".." : RandomTexts.word(random))
                    .append('/');
        }
        return Path.of(path.toString());
    }

    private static URI uri(Random random) {
        return random.nextInt(3) == 0
                ? URI.create(ODD_URIS.get(random.nextInt(ODD_URIS.size())))
                : URI.create(
                        "http://" + RandomTexts.word(random) + ".example/" + RandomTexts.word(random) + "?q=%20#f");
    }

    private static ByteBuffer buffer(Random random) {
        byte[] bytes = new byte[random.nextInt(3) == 0 ? 0 : random.nextInt(40)];
        random.nextBytes(bytes);
        ByteBuffer buffer = random.nextBoolean()
                ? ByteBuffer.allocateDirect(bytes.length + 9)
                : ByteBuffer.allocate(bytes.length + 9);
        int from = random.nextInt(9);
        buffer.position(from).put(bytes).flip().position(from);
        return (random.nextBoolean() ? buffer : buffer.asReadOnlyBuffer())
                .order(random.nextBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }

    private static int nanos(Random random) {
        return RandomNumbers.between(0, 999_999_999, random);
    }

    private static LocalDate date(Random random) {
        return LocalDate.ofEpochDay(
                RandomNumbers.between(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay(), random));
    }

    private static LocalTime time(Random random) {
        return LocalTime.ofNanoOfDay(RandomNumbers.between(0, LocalTime.MAX.toNanoOfDay(), random));
    }

    private static LocalDateTime dateTime(Random random) {
        return LocalDateTime.of(date(random), time(random));
    }

    private static ZoneOffset offset(Random random) {
        return ZoneOffset.ofTotalSeconds(RandomNumbers.between(-18 * 3600, 18 * 3600, random));
    }

    private static ZoneId zone(Random random) {
        List<String> names = random.nextInt(4) == 0 ? ODD_ZONES : ZONES;
        return ZoneId.of(names.get(random.nextInt(names.size())));
    }

    /** Near this year, so that the two o'clocks of a night in autumn are among them. */
    private static ZonedDateTime zoned(Random random) {
        if (random.nextInt(4) == 0) {
            LocalDateTime autumn = LocalDateTime.of(2025, 10, 26, 2, random.nextInt(60));
            ZonedDateTime first = ZonedDateTime.of(autumn, ZoneId.of("Europe/Berlin"));
            return random.nextBoolean() ? first : first.withLaterOffsetAtOverlap();
        }
        LocalDateTime near = LocalDateTime.of(LocalDate.of(2020, 1, 1).plusDays(random.nextInt(4000)), time(random));
        return random.nextInt(4) == 0
                ? ZonedDateTime.of(dateTime(random), offset(random))
                : ZonedDateTime.of(near, zone(random));
    }
}
