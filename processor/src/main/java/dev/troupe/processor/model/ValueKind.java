package dev.troupe.processor.model;

/** The JDK's classes of small values; the constants have the names that {@code ValueCodecs} uses. */
public enum ValueKind {
    PATH("java.nio.file", "Path"),
    URI("java.net", "URI"),
    UUID("java.util", "UUID"),
    BIG_INTEGER("java.math", "BigInteger"),
    BIG_DECIMAL("java.math", "BigDecimal"),
    BYTE_BUFFER("java.nio", "ByteBuffer"),
    OPTIONAL_INT("java.util", "OptionalInt"),
    OPTIONAL_LONG("java.util", "OptionalLong"),
    OPTIONAL_DOUBLE("java.util", "OptionalDouble"),
    LOCALE("java.util", "Locale"),
    CURRENCY("java.util", "Currency"),
    BIT_SET("java.util", "BitSet"),
    DATE("java.util", "Date"),
    INSTANT("java.time", "Instant"),
    DURATION("java.time", "Duration"),
    PERIOD("java.time", "Period"),
    LOCAL_DATE("java.time", "LocalDate"),
    LOCAL_TIME("java.time", "LocalTime"),
    LOCAL_DATE_TIME("java.time", "LocalDateTime"),
    ZONE_OFFSET("java.time", "ZoneOffset"),
    ZONE_ID("java.time", "ZoneId"),
    OFFSET_TIME("java.time", "OffsetTime"),
    OFFSET_DATE_TIME("java.time", "OffsetDateTime"),
    ZONED_DATE_TIME("java.time", "ZonedDateTime"),
    YEAR("java.time", "Year"),
    YEAR_MONTH("java.time", "YearMonth"),
    MONTH_DAY("java.time", "MonthDay");

    private final String packageName;
    private final String simpleName;

    ValueKind(String packageName, String simpleName) {
        this.packageName = packageName;
        this.simpleName = simpleName;
    }

    /** Its package, such as {@code java.time}. */
    public String packageName() {
        return packageName;
    }

    /** Its name in the package, such as {@code Instant}. */
    public String simpleName() {
        return simpleName;
    }

    /** Its name with the package. */
    public String qualifiedName() {
        return packageName + "." + simpleName;
    }
}
