package example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.runtime.ObjectRef;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.*;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Currency;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Every type, with its smallest, largest, empty and strangest values, and null where there is one. */
public class Check {
    private static final EchoHandle ECHO = EchoHandle.remote();
    private static final String STRANGE = "\0 \u00e9 \u20ac \ud83d\ude00 \ud800 \uffff";

    public static void run() {
        primitives();
        boxes();
        values();
        jdkValues();
        arrays();
        collections();
        records();
        sealedTypes();
    }

    @SafeVarargs
    private static <T> void same(Function<T, ObjectRef<T>> call, T... values) {
        for (T value : values) {
            assertThat(call.apply(value).get()).isEqualTo(value);
        }
    }

    private static void primitives() {
        same(ECHO::booleans, true, false);
        same(ECHO::bytes, Byte.MIN_VALUE, (byte) 0, Byte.MAX_VALUE);
        same(ECHO::shorts, Short.MIN_VALUE, (short) 0, Short.MAX_VALUE);
        same(ECHO::chars, Character.MIN_VALUE, 'a', '\ud800', Character.MAX_VALUE);
        same(ECHO::ints, Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE);
        same(ECHO::longs, Long.MIN_VALUE, -1L, 0L, Long.MAX_VALUE);
        same(ECHO::floats, Float.MIN_VALUE, -0f, Float.NaN, Float.NEGATIVE_INFINITY, Float.MAX_VALUE);
        same(ECHO::doubles, Double.MIN_VALUE, -0d, Double.NaN, Double.NEGATIVE_INFINITY, Double.MAX_VALUE);
    }

    private static void boxes() {
        Check.<Boolean>same(ECHO::boxed, true, false, null);
        Check.<Byte>same(ECHO::boxed, Byte.MIN_VALUE, Byte.MAX_VALUE, null);
        Check.<Short>same(ECHO::boxed, Short.MIN_VALUE, Short.MAX_VALUE, null);
        Check.<Character>same(ECHO::boxed, Character.MIN_VALUE, Character.MAX_VALUE, null);
        Check.<Integer>same(ECHO::boxed, Integer.MIN_VALUE, Integer.MAX_VALUE, null);
        Check.<Long>same(ECHO::boxed, Long.MIN_VALUE, Long.MAX_VALUE, null);
        Check.<Float>same(ECHO::boxed, Float.MIN_VALUE, Float.NaN, null);
        Check.<Double>same(ECHO::boxed, Double.MIN_VALUE, Double.NaN, null);
    }

    private static void values() {
        same(ECHO::text, "", "a", STRANGE, "x".repeat(1_000_000), null);
        same(ECHO::path, Path.of("/"), Path.of("/tmp/\u20ac"), null);
        assertThat(ECHO.path(Path.of("a/b")).get()).isEqualTo(Path.of("a/b").toAbsolutePath());
        same(ECHO::color, Color.RED, Color.GREEN, null);
        same(ECHO::nested, Shape.Kind.LINE, null);
    }

    private static void jdkValues() {
        same(ECHO::uri, URI.create(""), URI.create("https://user@host:1/a%20b?c=d#e"), URI.create("\u20ac"), null);
        same(ECHO::uuid, new UUID(0, 0), new UUID(Long.MIN_VALUE, Long.MAX_VALUE), null);
        BigInteger huge = BigInteger.TWO.pow(10_000);
        same(ECHO::bigInteger, BigInteger.ZERO, BigInteger.ONE.negate(), huge, huge.negate(), null);
        same(ECHO::bigDecimal, BigDecimal.ZERO, new BigDecimal("1.50"), new BigDecimal(huge, Integer.MAX_VALUE), null);
        same(ECHO::optionalInt, OptionalInt.empty(), OptionalInt.of(Integer.MIN_VALUE), null);
        same(ECHO::optionalLong, OptionalLong.empty(), OptionalLong.of(Long.MIN_VALUE), null);
        same(ECHO::optionalDouble, OptionalDouble.empty(), OptionalDouble.of(Double.NaN), null);
        same(ECHO::locale, Locale.ROOT, Locale.JAPAN, Locale.forLanguageTag("zh-Hant-TW-u-ca-roc"), null);
        same(ECHO::currency, Currency.getInstance("EUR"), null);
        same(ECHO::bitSet, new BitSet(), BitSet.valueOf(new long[] {0, Long.MIN_VALUE}), null);
        same(ECHO::date, new Date(0), new Date(Long.MIN_VALUE), new Date(Long.MAX_VALUE), null);
        same(ECHO::instant, Instant.MIN, Instant.EPOCH, Instant.MAX, null);
        same(ECHO::duration, Duration.ofSeconds(Long.MIN_VALUE), Duration.ZERO, Duration.ofSeconds(Long.MAX_VALUE, 999_999_999), null);
        same(ECHO::period, Period.ZERO, Period.of(Integer.MIN_VALUE, -1, Integer.MAX_VALUE), null);
        same(ECHO::localDate, LocalDate.MIN, LocalDate.EPOCH, LocalDate.MAX, null);
        same(ECHO::localTime, LocalTime.MIN, LocalTime.NOON, LocalTime.MAX, null);
        same(ECHO::localDateTime, LocalDateTime.MIN, LocalDateTime.MAX, null);
        same(ECHO::zoneOffset, ZoneOffset.MIN, ZoneOffset.UTC, ZoneOffset.MAX, null);
        same(ECHO::zoneId, ZoneId.of("Europe/Berlin"), ZoneId.of("Z"), ZoneOffset.ofHours(1), ZoneId.of("UTC+3"), null);
        same(ECHO::offsetTime, OffsetTime.MIN, OffsetTime.MAX, null);
        same(ECHO::offsetDateTime, OffsetDateTime.MIN, OffsetDateTime.MAX, null);
        ZonedDateTime overlap = ZonedDateTime.of(2026, 10, 25, 2, 30, 0, 1, ZoneId.of("Europe/Berlin"));
        same(ECHO::zonedDateTime, overlap.withEarlierOffsetAtOverlap(), overlap.withLaterOffsetAtOverlap(), null);
        same(ECHO::year, Year.of(Year.MIN_VALUE), Year.of(Year.MAX_VALUE), null);
        same(ECHO::yearMonth, YearMonth.of(Year.MIN_VALUE, 1), YearMonth.of(Year.MAX_VALUE, 12), null);
        same(ECHO::monthDay, MonthDay.of(2, 29), MonthDay.of(12, 31), null);
        same(ECHO::times, Map.of(new UUID(1, 2), List.of(Instant.EPOCH)), null);

        ByteBuffer buffer = ByteBuffer.allocateDirect(10).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(1).putInt(2).flip().position(4);
        ByteBuffer arrived = ECHO.byteBuffer(buffer).get();
        assertThat(buffer.position()).isEqualTo(4);
        assertThat(arrived.remaining()).isEqualTo(4);
        assertThat(arrived.getInt()).isEqualTo(2);
        same(ECHO::byteBuffer, ByteBuffer.allocate(0), ByteBuffer.wrap(new byte[] {1, 2}).asReadOnlyBuffer(), null);
    }

    private static void arrays() {
        Check.<boolean[]>same(ECHO::array, new boolean[] {true, false}, new boolean[0], null);
        Check.<byte[]>same(ECHO::array, new byte[] {Byte.MIN_VALUE, Byte.MAX_VALUE}, new byte[1 << 20], new byte[0], null);
        Check.<short[]>same(ECHO::array, new short[] {Short.MIN_VALUE, Short.MAX_VALUE}, new short[0], null);
        Check.<char[]>same(ECHO::array, STRANGE.toCharArray(), new char[0], null);
        Check.<int[]>same(ECHO::array, IntStream.range(-9, 99).toArray(), new int[0], null);
        Check.<long[]>same(ECHO::array, new long[] {Long.MIN_VALUE, Long.MAX_VALUE}, new long[0], null);
        Check.<float[]>same(ECHO::array, new float[] {Float.NaN, Float.MIN_VALUE}, new float[0], null);
        Check.<double[]>same(ECHO::array, new double[] {Double.NaN, Double.MIN_VALUE}, new double[0], null);
        Check.<String[]>same(ECHO::array, new String[] {"", null, STRANGE}, new String[0], null);
        Check.<Integer[]>same(ECHO::array, new Integer[] {1, null}, new Integer[0], null);
        Check.<Color[]>same(ECHO::array, Color.values(), new Color[] {null}, new Color[0], null);
        Check.<Point[]>same(ECHO::array, new Point[] {new Point(1, 2), null}, new Point[0], null);
        Check.<int[][]>same(ECHO::array, new int[][] {{1}, {}, null}, new int[0][], null);
        Check.<String[][][]>same(ECHO::array, new String[][][] {{{"a"}, {}, null}, null}, null);
        assertThat(ECHO.array(lists(List.of("a"), null)).get()).containsExactly(List.of("a"), null);
        assertThat(ECHO.array((List<String>[]) null).get()).isNull();
        Map<String, Path>[][] maps = ECHO.array(maps()).get();
        assertThat(maps[0]).containsExactly(Map.of("a", Path.of("/")));
        assertThat(ECHO.array(boxes(new Box<>("a"), null)).get()).containsExactly(new Box<>("a"), null);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static List<String>[] lists(List<String>... lists) {
        return lists;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Box<String>[] boxes(Box<String>... boxes) {
        return boxes;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Map<String, Path>[][] maps() {
        return new Map[][] {{Map.of("a", Path.of("/"))}};
    }

    private static void collections() {
        Check.<List<String>>same(ECHO::list, List.of(), Arrays.asList("a", null, STRANGE), null);
        assertThat(ECHO.lists(List.of(List.of(new int[] {1, 2}), List.of())).get().get(0).get(0)).containsExactly(1, 2);
        Check.<Set<Long>>same(ECHO::set, Set.of(), Set.of(Long.MIN_VALUE, Long.MAX_VALUE), Collections.singleton(null), null);
        Map<String, List<Point>> nulls = new HashMap<>();
        nulls.put(null, null);
        nulls.put("", Collections.singletonList(null));
        Check.<Map<String, List<Point>>>same(ECHO::map, Map.of(), Map.of("a", List.of(new Point(1, 2))), nulls, null);
        Check.<Map<Color, Map<Point, Double>>>same(ECHO::maps, Map.of(Color.RED, Map.of(new Point(0, 0), Double.MAX_VALUE)), null);
        Check.<Optional<String>>same(ECHO::optional, Optional.empty(), Optional.of(STRANGE), null);
        List<String> arrived = ECHO.list(List.of("a")).get();
        arrived.add("b");
        assertThat(arrived).containsExactly("a", "b");
    }

    private static void sealedTypes() {
        Expr pi = Expr.Constant.PI;
        Expr sum = new Expr.Sum(Arrays.asList(new Expr.Literal(Double.NaN), pi, Expr.Constant.E, null, new Expr.Minus(pi)));
        Check.<Expr>same(ECHO::expr, pi, sum, new Expr.Root(sum, 3), new Expr.Sum(List.of()), null);
        Check.<Expr.Unary>same(ECHO::unary, new Expr.Minus(sum), new Expr.Root(null, 2), null);
        Check.<Animal>same(ECHO::animal, new Dog("Rex"), new Cat(7, new Dog(null)), null);
        Check.<Animal[]>same(ECHO::animals, new Animal[] {new Dog("Rex"), null}, null);
        Check.<Result<String>>same(ECHO::result, new Result.Ok<>("a"), new Result.Failed<>("b", new Result.Ok<>(null)), null);
        Check.<Result<Integer>>same(ECHO::count, new Result.Ok<>(1), new Result.Count(2), new Result.Amount<>(3), new Result.Failed<>("c", new Result.Count(3)));
        Check.<Result<List<Point>>>same(ECHO::several, new Result.Ok<>(List.of(new Point(1, 2))), new Result.Several<>(List.of(new Point(3, 4))));
        Check.<Result<EchoHandle>>same(ECHO::handle, new Result.Ok<>(ECHO), new Result.Failed<>("d", new Result.Ok<>(null)), null);
        Check.<Map<String, Result<Expr>>>same(ECHO::results, Map.of("a", new Result.Ok<>(sum), "b", new Result.Failed<>("c", null)));
    }

    private static void records() {
        Check.<Point>same(ECHO::point, new Point(Integer.MIN_VALUE, Integer.MAX_VALUE), null);
        Check.<Shape>same(ECHO::shape, new Shape(Shape.Kind.CIRCLE, List.of(new Point(1, 2)), new Shape.Side(0.5)), new Shape(null, null, null));
        Check.<Empty>same(ECHO::empty, new Empty(), null);
        Check.<Wide>same(ECHO::wide, new Wide(true, (byte) 1, (short) 2, 'd', 4, 5, 6, 7, "i", null), null);
        Check.<Tree>same(ECHO::tree, new Tree("a", List.of(new Tree("b", List.of(), Optional.empty())), Optional.of(new Tree(null, null, null))));
        Check.<Even>same(ECHO::even, new Even(2, new Even.Odd(3, new Even(4, null))), null);
        Check.<Box<String>>same(ECHO::box, new Box<>("a"), new Box<>(null), null);
        Check.<Box<Box<Integer>>>same(ECHO::boxes, new Box<>(new Box<>(1)), new Box<>(null));
        Check.<Either<Point, List<String>>>same(ECHO::either, new Either<>(new Point(1, 2), List.of("a"), Map.of("b", new Point(3, 4)), new Box<>(List.of("c"))));
        Check.<Many>same(ECHO::many, new Many("a", "b"), new Many());
        Check.<List<Map<String, Optional<Box<Color>>>>>same(ECHO::deep, List.of(Map.of("a", Optional.of(new Box<>(Color.GREEN)), "b", Optional.empty())));

        Tree deep = new Tree("leaf", List.of(), Optional.empty());
        for (int i = 0; i < 2000; i++) {
            deep = new Tree("", List.of(deep), Optional.empty());
        }
        Tree tooDeep = deep;
        assertThatThrownBy(() -> ECHO.tree(tooDeep)).hasMessageContaining("nested more than");
        List<Tree> loop = new ArrayList<>();
        Tree cyclic = new Tree("", loop, Optional.empty());
        loop.add(cyclic);
        assertThatThrownBy(() -> ECHO.tree(cyclic)).hasMessageContaining("perhaps it contains itself");
    }
}
