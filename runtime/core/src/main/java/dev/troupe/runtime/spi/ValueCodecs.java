package dev.troupe.runtime.spi;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.DateTimeException;
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
import java.util.BitSet;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.NullUnmarked;

/** The codecs of the JDK's small values. Each writes one byte that says whether there is a value, and then the value. */
@NullUnmarked // Null is a value here like any other.
public final class ValueCodecs {
    private static final int LONGEST_ZONE = 256;

    // Texts and numbers.

    /** A path of the default file system, made absolute by the sender. */
    public static final Codec<Path> PATH = value("path", ValueCodecs::writePath, in -> Path.of(text(in)));

    /** A URI. */
    public static final Codec<URI> URI =
            value("URI", (out, value) -> out.writeString(value.toString()), in -> java.net.URI.create(text(in)));

    /** A UUID. */
    public static final Codec<UUID> UUID = value(
            "UUID",
            (out, value) -> {
                out.writeLong(value.getMostSignificantBits());
                out.writeLong(value.getLeastSignificantBits());
            },
            in -> new UUID(in.readLong(), in.readLong()));

    /** An integer of any length. */
    public static final Codec<BigInteger> BIG_INTEGER =
            value("BigInteger", (out, value) -> writeBytes(out, value.toByteArray()), in -> new BigInteger(bytes(in)));

    /** A decimal number of any length; keeps its scale. */
    public static final Codec<BigDecimal> BIG_DECIMAL = value(
            "BigDecimal",
            (out, value) -> {
                out.writeInt(value.scale());
                writeBytes(out, value.unscaledValue().toByteArray());
            },
            in -> {
                int scale = in.readInt();
                return new BigDecimal(new BigInteger(bytes(in)), scale);
            });

    /**
     * What is between a buffer's position and its limit, which stay as they are; arrives with that order, to be read only: a
     * large one where it lies.
     */
    public static final Codec<ByteBuffer> BYTE_BUFFER =
            value("ByteBuffer", ValueCodecs::writeBuffer, ValueCodecs::readBuffer);

    /** An {@code int}, if there is one. */
    public static final Codec<OptionalInt> OPTIONAL_INT = value(
            "OptionalInt",
            (out, value) -> {
                out.writeBoolean(value.isPresent());
                value.ifPresent(out::writeInt);
            },
            in -> in.readBoolean() ? OptionalInt.of(in.readInt()) : OptionalInt.empty());

    /** A {@code long}, if there is one. */
    public static final Codec<OptionalLong> OPTIONAL_LONG = value(
            "OptionalLong",
            (out, value) -> {
                out.writeBoolean(value.isPresent());
                value.ifPresent(out::writeLong);
            },
            in -> in.readBoolean() ? OptionalLong.of(in.readLong()) : OptionalLong.empty());

    /** A {@code double}, if there is one. */
    public static final Codec<OptionalDouble> OPTIONAL_DOUBLE = value(
            "OptionalDouble",
            (out, value) -> {
                out.writeBoolean(value.isPresent());
                value.ifPresent(out::writeDouble);
            },
            in -> in.readBoolean() ? OptionalDouble.of(in.readDouble()) : OptionalDouble.empty());

    /** A language with its country and more. */
    public static final Codec<Locale> LOCALE =
            value("Locale", ValueCodecs::writeLocale, in -> in.readBoolean() ? taggedLocale(in) : plainLocale(in));

    /** A currency. */
    public static final Codec<Currency> CURRENCY = value(
            "Currency", (out, value) -> out.writeString(value.getCurrencyCode()), in -> Currency.getInstance(text(in)));

    /** Bits. */
    public static final Codec<BitSet> BIT_SET = value(
            "BitSet",
            (out, value) ->
                    PrimitiveArrays.write(out, exactly(BitSet.class, value).toLongArray()),
            in -> BitSet.valueOf(longs(in)));

    // Times.

    /** A moment in milliseconds; subclasses, which know more, are refused. */
    @SuppressWarnings("JavaUtilDate") // It is users who choose it.
    public static final Codec<Date> DATE = value(
            "Date", (out, value) -> out.writeLong(exactly(Date.class, value).getTime()), in -> new Date(in.readLong()));

    /** A moment. */
    public static final Codec<Instant> INSTANT = value(
            "Instant",
            (out, value) -> {
                out.writeLong(value.getEpochSecond());
                out.writeInt(value.getNano());
            },
            in -> Instant.ofEpochSecond(in.readLong(), in.readInt()));

    /** A length of time. */
    public static final Codec<Duration> DURATION = value(
            "Duration",
            (out, value) -> {
                out.writeLong(value.getSeconds());
                out.writeInt(value.getNano());
            },
            in -> Duration.ofSeconds(in.readLong(), in.readInt()));

    /** Years, months and days. */
    public static final Codec<Period> PERIOD = value(
            "Period",
            (out, value) -> {
                out.writeInt(value.getYears());
                out.writeInt(value.getMonths());
                out.writeInt(value.getDays());
            },
            in -> Period.of(in.readInt(), in.readInt(), in.readInt()));

    /** A date. */
    public static final Codec<LocalDate> LOCAL_DATE = value("LocalDate", ValueCodecs::writeDate, ValueCodecs::readDate);

    /** A time of day. */
    public static final Codec<LocalTime> LOCAL_TIME = value("LocalTime", ValueCodecs::writeTime, ValueCodecs::readTime);

    /** A date and a time of day. */
    public static final Codec<LocalDateTime> LOCAL_DATE_TIME =
            value("LocalDateTime", ValueCodecs::writeDateTime, ValueCodecs::readDateTime);

    /** A distance from Greenwich. */
    public static final Codec<ZoneOffset> ZONE_OFFSET =
            value("ZoneOffset", ValueCodecs::writeOffset, ValueCodecs::readOffset);

    /** A time zone. */
    public static final Codec<ZoneId> ZONE_ID = value("ZoneId", ValueCodecs::writeZone, ValueCodecs::readZone);

    /** A time of day with its distance from Greenwich. */
    public static final Codec<OffsetTime> OFFSET_TIME = value(
            "OffsetTime",
            (out, value) -> {
                writeTime(out, value.toLocalTime());
                writeOffset(out, value.getOffset());
            },
            in -> OffsetTime.of(readTime(in), readOffset(in)));

    /** A date and time with its distance from Greenwich. */
    public static final Codec<OffsetDateTime> OFFSET_DATE_TIME = value(
            "OffsetDateTime",
            (out, value) -> {
                writeDateTime(out, value.toLocalDateTime());
                writeOffset(out, value.getOffset());
            },
            in -> OffsetDateTime.of(readDateTime(in), readOffset(in)));

    /** A date and time in a time zone. */
    public static final Codec<ZonedDateTime> ZONED_DATE_TIME = value(
            "ZonedDateTime",
            (out, value) -> {
                writeDateTime(out, value.toLocalDateTime());
                writeOffset(out, value.getOffset());
                writeZone(out, value.getZone());
            },
            in -> {
                LocalDateTime time = readDateTime(in);
                ZoneOffset offset = readOffset(in);
                ZoneId zone = readZone(in);
                // One object for both where they are equal: else toString() shows the same offset twice.
                return ZonedDateTime.ofInstant(time, zone.equals(offset) ? (ZoneOffset) zone : offset, zone);
            });

    /** A year. */
    public static final Codec<Year> YEAR =
            value("Year", (out, value) -> out.writeInt(value.getValue()), in -> Year.of(in.readInt()));

    /** A month of a year. */
    public static final Codec<YearMonth> YEAR_MONTH = value(
            "YearMonth",
            (out, value) -> {
                out.writeInt(value.getYear());
                out.writeByte((byte) value.getMonthValue());
            },
            in -> YearMonth.of(in.readInt(), in.readByte()));

    /** A day of any year. */
    public static final Codec<MonthDay> MONTH_DAY = value(
            "MonthDay",
            (out, value) -> {
                out.writeByte((byte) value.getMonthValue());
                out.writeByte((byte) value.getDayOfMonth());
            },
            in -> MonthDay.of(in.readByte(), in.readByte()));

    private ValueCodecs() {}

    private static <T> Codec<T> value(String name, Codecs.Writer<T> writer, Function<WireInput, T> reader) {
        return Codecs.nullable(new Codecs.Plain<>(writer, in -> {
            try {
                return reader.apply(in);
            } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
                throw new WireFormatException("A " + name + " is none: " + e.getMessage());
            }
        }));
    }

    private static void writePath(WireOutput out, Path path) {
        if (path.getFileSystem() != FileSystems.getDefault()) {
            throw new IllegalArgumentException("The path " + path + " belongs to " + path.getFileSystem()
                    + "; only paths of the default file system can be sent. Send its content, or copy it to a file.");
        }
        out.writeString(path.toAbsolutePath().toString());
    }

    private static String text(WireInput in) {
        String text = in.readString();
        if (text == null) {
            throw new WireFormatException("A text is missing.");
        }
        return text;
    }

    private static void writeBuffer(WireOutput out, ByteBuffer value) {
        out.writeBoolean(value.order() == ByteOrder.LITTLE_ENDIAN);
        ByteBuffer content = value.duplicate();
        if (!out.putAside(content, content.remaining(), 1)) {
            byte[] bytes = new byte[content.remaining()];
            content.get(bytes);
            writeBytes(out, bytes);
        }
    }

    private static ByteBuffer readBuffer(WireInput in) {
        ByteOrder order = in.readBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        int size = in.readArraySize(1);
        if (size < 0) {
            throw new WireFormatException("Bytes are missing.");
        }
        Bulks bulks = in.nextBulk(size);
        if (bulks != null) {
            return bulks.map().order(order);
        }
        byte[] bytes = new byte[size];
        in.readBytes(bytes, 0, size);
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer().order(order);
    }

    private static void writeBytes(WireOutput out, byte[] bytes) {
        PrimitiveArrays.write(out, bytes);
    }

    private static byte[] bytes(WireInput in) {
        byte[] bytes = PrimitiveArrays.readBytes(in);
        if (bytes == null) {
            throw new WireFormatException("Bytes are missing.");
        }
        return bytes;
    }

    private static long[] longs(WireInput in) {
        long[] longs = PrimitiveArrays.readLongs(in);
        if (longs == null) {
            throw new WireFormatException("Bits are missing.");
        }
        return longs;
    }

    private static <T> T exactly(Class<T> type, T value) {
        if (value.getClass() != type) {
            throw ObjectCodec.mayNotBeSent(value, type);
        }
        return value;
    }

    /** A tag says all about scripts and extensions, but not about names that are out of the rules, which have neither. */
    private static void writeLocale(WireOutput out, Locale locale) {
        boolean isTagged = !locale.getScript().isEmpty() || locale.hasExtensions();
        out.writeBoolean(isTagged);
        if (isTagged) {
            out.writeString(locale.toLanguageTag());
            return;
        }
        out.writeString(locale.getLanguage());
        out.writeString(locale.getCountry());
        out.writeString(locale.getVariant());
    }

    private static Locale taggedLocale(WireInput in) {
        return Locale.forLanguageTag(text(in));
    }

    private static Locale plainLocale(WireInput in) {
        return new Locale(text(in), text(in), text(in));
    }

    private static void writeDate(WireOutput out, LocalDate date) {
        out.writeLong(date.toEpochDay());
    }

    private static LocalDate readDate(WireInput in) {
        return LocalDate.ofEpochDay(in.readLong());
    }

    private static void writeTime(WireOutput out, LocalTime time) {
        out.writeLong(time.toNanoOfDay());
    }

    private static LocalTime readTime(WireInput in) {
        return LocalTime.ofNanoOfDay(in.readLong());
    }

    private static void writeDateTime(WireOutput out, LocalDateTime value) {
        writeDate(out, value.toLocalDate());
        writeTime(out, value.toLocalTime());
    }

    private static LocalDateTime readDateTime(WireInput in) {
        return LocalDateTime.of(readDate(in), readTime(in));
    }

    private static void writeOffset(WireOutput out, ZoneOffset offset) {
        out.writeInt(offset.getTotalSeconds());
    }

    private static ZoneOffset readOffset(WireInput in) {
        return ZoneOffset.ofTotalSeconds(in.readInt());
    }

    private static void writeZone(WireOutput out, ZoneId zone) {
        out.writeString(zone.getId());
    }

    private static ZoneId readZone(WireInput in) {
        String id = text(in);
        if (id.length() > LONGEST_ZONE) {
            throw new WireFormatException("A time zone has a name of " + id.length() + " characters.");
        }
        return ZoneId.of(id);
    }
}
