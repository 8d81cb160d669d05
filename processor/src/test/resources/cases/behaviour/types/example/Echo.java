package example;

import dev.troupe.annotations.Remote;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.*;
import java.util.BitSet;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

@Remote
public class Echo {
    public boolean booleans(boolean value) { return value; }
    public byte bytes(byte value) { return value; }
    public short shorts(short value) { return value; }
    public char chars(char value) { return value; }
    public int ints(int value) { return value; }
    public long longs(long value) { return value; }
    public float floats(float value) { return value; }
    public double doubles(double value) { return value; }

    public Boolean boxed(Boolean value) { return value; }
    public Byte boxed(Byte value) { return value; }
    public Short boxed(Short value) { return value; }
    public Character boxed(Character value) { return value; }
    public Integer boxed(Integer value) { return value; }
    public Long boxed(Long value) { return value; }
    public Float boxed(Float value) { return value; }
    public Double boxed(Double value) { return value; }

    public String text(String value) { return value; }
    public Path path(Path value) { return value; }
    public URI uri(URI value) { return value; }
    public UUID uuid(UUID value) { return value; }
    public BigInteger bigInteger(BigInteger value) { return value; }
    public BigDecimal bigDecimal(BigDecimal value) { return value; }
    public ByteBuffer byteBuffer(ByteBuffer value) { return value; }
    public OptionalInt optionalInt(OptionalInt value) { return value; }
    public OptionalLong optionalLong(OptionalLong value) { return value; }
    public OptionalDouble optionalDouble(OptionalDouble value) { return value; }
    public Locale locale(Locale value) { return value; }
    public Currency currency(Currency value) { return value; }
    public BitSet bitSet(BitSet value) { return value; }
    public Date date(Date value) { return value; }
    public Instant instant(Instant value) { return value; }
    public Duration duration(Duration value) { return value; }
    public Period period(Period value) { return value; }
    public LocalDate localDate(LocalDate value) { return value; }
    public LocalTime localTime(LocalTime value) { return value; }
    public LocalDateTime localDateTime(LocalDateTime value) { return value; }
    public ZoneOffset zoneOffset(ZoneOffset value) { return value; }
    public ZoneId zoneId(ZoneId value) { return value; }
    public OffsetTime offsetTime(OffsetTime value) { return value; }
    public OffsetDateTime offsetDateTime(OffsetDateTime value) { return value; }
    public ZonedDateTime zonedDateTime(ZonedDateTime value) { return value; }
    public Year year(Year value) { return value; }
    public YearMonth yearMonth(YearMonth value) { return value; }
    public MonthDay monthDay(MonthDay value) { return value; }
    public Map<UUID, List<Instant>> times(Map<UUID, List<Instant>> value) { return value; }
    public Color color(Color value) { return value; }
    public Shape.Kind nested(Shape.Kind value) { return value; }

    public boolean[] array(boolean[] value) { return value; }
    public byte[] array(byte[] value) { return value; }
    public short[] array(short[] value) { return value; }
    public char[] array(char[] value) { return value; }
    public int[] array(int[] value) { return value; }
    public long[] array(long[] value) { return value; }
    public float[] array(float[] value) { return value; }
    public double[] array(double[] value) { return value; }
    public String[] array(String[] value) { return value; }
    public Integer[] array(Integer[] value) { return value; }
    public Color[] array(Color[] value) { return value; }
    public Point[] array(Point[] value) { return value; }
    public int[][] array(int[][] value) { return value; }
    public String[][][] array(String[][][] value) { return value; }
    public List<String>[] array(List<String>[] value) { return value; }
    public Map<String, Path>[][] array(Map<String, Path>[][] value) { return value; }
    public Box<String>[] array(Box<String>[] value) { return value; }

    public List<String> list(List<String> value) { return value; }
    public List<List<int[]>> lists(List<List<int[]>> value) { return value; }
    public Set<Long> set(Set<Long> value) { return value; }
    public Map<String, List<Point>> map(Map<String, List<Point>> value) { return value; }
    public Map<Color, Map<Point, Double>> maps(Map<Color, Map<Point, Double>> value) { return value; }
    public Optional<String> optional(Optional<String> value) { return value; }

    public Expr expr(Expr value) { return value; }
    public Expr.Unary unary(Expr.Unary value) { return value; }
    public Animal animal(Animal value) { return value; }
    public Animal[] animals(Animal[] value) { return value; }
    public Result<String> result(Result<String> value) { return value; }
    public Result<Integer> count(Result<Integer> value) { return value; }
    public Result<List<Point>> several(Result<List<Point>> value) { return value; }
    public Result<EchoHandle> handle(Result<EchoHandle> value) { return value; }
    public Map<String, Result<Expr>> results(Map<String, Result<Expr>> value) { return value; }

    public Point point(Point value) { return value; }
    public Shape shape(Shape value) { return value; }
    public Empty empty(Empty value) { return value; }
    public Wide wide(Wide value) { return value; }
    public Tree tree(Tree value) { return value; }
    public Even even(Even value) { return value; }
    public Box<String> box(Box<String> value) { return value; }
    public Box<Box<Integer>> boxes(Box<Box<Integer>> value) { return value; }
    public Either<Point, List<String>> either(Either<Point, List<String>> value) { return value; }
    public Many many(Many value) { return value; }
    public List<Map<String, Optional<Box<Color>>>> deep(List<Map<String, Optional<Box<Color>>>> value) { return value; }
}
