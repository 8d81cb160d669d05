package dev.troupe.runtime.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.Currency;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every codec with the values that are different from the others. */
@Timeout(60)
@NullUnmarked // Null is a value here like any other.
@SuppressWarnings({"JdkObsolete", "JavaUtilDate"}) // Users may choose a LinkedList, and a Date.
class CodecsTest {
    private static final float FLOAT_NAN = Float.intBitsToFloat(0x7f800123);
    private static final double DOUBLE_NAN = Double.longBitsToDouble(0x7ff0_0000_0000_0123L);

    private static Arguments values(String name, Codec<?> codec, Object... values) {
        return arguments(Named.of(name, codec), Named.of(values.length + " values", Arrays.asList(values)));
    }

    static Stream<Arguments> table() {
        Codec<List<String>> strings = Codecs.list(Codecs.STRING);
        return Stream.of(
                values("void", Codecs.VOID, new Object[] {null}),
                values("boolean", Codecs.BOOLEAN, true, false),
                values("byte", Codecs.BYTE, Byte.MIN_VALUE, (byte) -1, (byte) 0, Byte.MAX_VALUE),
                values("short", Codecs.SHORT, Short.MIN_VALUE, (short) -1, (short) 0, Short.MAX_VALUE),
                values("char", Codecs.CHAR, Character.MIN_VALUE, 'a', '\ud800', Character.MAX_VALUE),
                values("int", Codecs.INT, Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE),
                values("long", Codecs.LONG, Long.MIN_VALUE, -1L, 0L, 1L, Long.MAX_VALUE),
                values(
                        "float",
                        Codecs.FLOAT,
                        -0f,
                        0f,
                        Float.MIN_VALUE,
                        Float.MAX_VALUE,
                        Float.NEGATIVE_INFINITY,
                        Float.NaN),
                values(
                        "double",
                        Codecs.DOUBLE,
                        -0d,
                        0d,
                        Double.MIN_VALUE,
                        Double.MAX_VALUE,
                        Double.NEGATIVE_INFINITY,
                        Double.NaN),
                values("boxed boolean", Codecs.BOXED_BOOLEAN, null, true, false),
                values("boxed byte", Codecs.BOXED_BYTE, null, Byte.MIN_VALUE, Byte.MAX_VALUE),
                values("boxed short", Codecs.BOXED_SHORT, null, Short.MIN_VALUE, Short.MAX_VALUE),
                values("boxed char", Codecs.BOXED_CHAR, null, Character.MIN_VALUE, Character.MAX_VALUE),
                values("boxed int", Codecs.BOXED_INT, null, Integer.MIN_VALUE, Integer.MAX_VALUE),
                values("boxed long", Codecs.BOXED_LONG, null, Long.MIN_VALUE, Long.MAX_VALUE),
                values("boxed float", Codecs.BOXED_FLOAT, null, -0f, Float.NaN),
                values("boxed double", Codecs.BOXED_DOUBLE, null, -0d, Double.NaN),
                values(
                        "string",
                        Codecs.STRING,
                        null,
                        "",
                        "a",
                        "\0",
                        "\u007f\u0080\u07ff\u0800\uffff",
                        "\u00e9t\u00e9",
                        "\ud83d\ude00 four bytes",
                        "\ud83d",
                        "\ude00\ud83d",
                        "a\ud800",
                        "x".repeat(126),
                        "x".repeat(127),
                        "x".repeat(128),
                        "\u20ac".repeat(16_383),
                        "ascii".repeat(1_000_000) + "\ud83d\ude00"),
                values("path", ValueCodecs.PATH, null, Path.of("/"), Path.of("/a b/\u00e9"), Path.of("/a/../b")),
                values(
                        "locale",
                        ValueCodecs.LOCALE,
                        Stream.concat(Stream.of((Locale) null), locales()).toArray()),
                values(
                        "currency",
                        ValueCodecs.CURRENCY,
                        Stream.concat(Stream.of((Currency) null), Currency.getAvailableCurrencies().stream())
                                .toArray()),
                values(
                        "bit set",
                        ValueCodecs.BIT_SET,
                        null,
                        new BitSet(),
                        BitSet.valueOf(new long[] {Long.MIN_VALUE}),
                        BitSet.valueOf(new long[] {0, 0, 5})),
                values("date", ValueCodecs.DATE, null, new Date(0), new Date(Long.MIN_VALUE), new Date(Long.MAX_VALUE)),
                values("boolean array", Codecs.BOOLEAN_ARRAY, null, new boolean[0], new boolean[] {true, false}),
                values("byte array", Codecs.BYTE_ARRAY, null, new byte[0], new byte[] {-128, 127}, new byte[5_000_000]),
                values("short array", Codecs.SHORT_ARRAY, null, new short[0], new short[] {
                    Short.MIN_VALUE, Short.MAX_VALUE
                }),
                values("char array", Codecs.CHAR_ARRAY, null, new char[0], new char[] {0, '\ud800', '\uffff'}),
                values("int array", Codecs.INT_ARRAY, null, new int[0], new int[] {
                    Integer.MIN_VALUE, 0, Integer.MAX_VALUE
                }),
                values("long array", Codecs.LONG_ARRAY, null, new long[0], new long[] {Long.MIN_VALUE, 0, Long.MAX_VALUE
                }),
                values("float array", Codecs.FLOAT_ARRAY, null, new float[0], new float[] {
                    -0f, FLOAT_NAN, Float.MAX_VALUE
                }),
                values(
                        "double array",
                        Codecs.DOUBLE_ARRAY,
                        null,
                        new double[0],
                        new double[] {-0d, DOUBLE_NAN},
                        new double[300_000]),
                values("enum", Codecs.ofEnum(TimeUnit.class), null, TimeUnit.NANOSECONDS, TimeUnit.DAYS),
                values("enum with a body", Codecs.ofEnum(Shape.class), null, Shape.ROUND),
                values(
                        "array",
                        Codecs.array(Codecs.STRING, String[]::new),
                        null,
                        new String[0],
                        new String[] {null, "", "a"},
                        Collections.nCopies(100_000, "x").toArray(String[]::new)),
                values(
                        "array of arrays",
                        Codecs.array(Codecs.array(Codecs.BOXED_INT, Integer[]::new), Integer[][]::new),
                        new Integer[][] {null, {}, {1, null}},
                        new Integer[0][]),
                values(
                        "list",
                        strings,
                        null,
                        List.of(),
                        Arrays.asList(null, "", "a"),
                        Collections.nCopies(200_000, "x")),
                values(
                        "list of lists",
                        Codecs.list(strings),
                        List.of(List.of(), List.of("a")),
                        Arrays.asList(null, List.of())),
                values(
                        "set",
                        Codecs.set(Codecs.STRING),
                        null,
                        Set.of(),
                        new LinkedHashSet<>(Arrays.asList("b", null, "a")),
                        Set.of("only")),
                values(
                        "map",
                        Codecs.map(Codecs.STRING, Codecs.BOXED_INT),
                        null,
                        Map.of(),
                        Map.of("a", 1),
                        new LinkedHashMap<>(Collections.singletonMap(null, null))),
                values(
                        "array list",
                        Codecs.arrayList(Codecs.STRING),
                        null,
                        new ArrayList<>(),
                        new ArrayList<>(Arrays.asList("b", null, "a"))),
                values(
                        "linked list",
                        Codecs.linkedList(Codecs.STRING),
                        null,
                        new LinkedList<>(Arrays.asList("b", null))),
                values("hash set", Codecs.hashSet(Codecs.STRING), null, new HashSet<>(Arrays.asList("b", null, "a"))),
                values("linked hash set", Codecs.linkedHashSet(Codecs.STRING), null, new LinkedHashSet<>(Set.of("b"))),
                values(
                        "tree set",
                        Codecs.treeSet(Codecs.BOXED_INT),
                        null,
                        new TreeSet<>(),
                        new TreeSet<>(Set.of(2, 1))),
                values(
                        "hash map",
                        Codecs.hashMap(Codecs.STRING, Codecs.BOXED_INT),
                        null,
                        new HashMap<>(Map.of("a", 1, "b", 2)),
                        new HashMap<>(Collections.singletonMap(null, null))),
                values(
                        "linked hash map",
                        Codecs.linkedHashMap(Codecs.STRING, Codecs.BOXED_INT),
                        null,
                        new LinkedHashMap<>(Map.of("a", 1))),
                values(
                        "tree map",
                        Codecs.treeMap(Codecs.STRING, Codecs.BOXED_INT),
                        null,
                        new TreeMap<>(),
                        new TreeMap<>(Collections.singletonMap("a", null))),
                values(
                        "optional",
                        Codecs.optional(Codecs.STRING),
                        null,
                        Optional.empty(),
                        Optional.of(""),
                        Optional.of("\ud83d\ude00")),
                values(
                        "optional of optionals",
                        Codecs.optional(Codecs.optional(Codecs.BOXED_INT)),
                        Optional.empty(),
                        Optional.of(Optional.empty()),
                        Optional.of(Optional.of(1))),
                values("record", Pair.CODEC, null, new Pair(null, 0), new Pair("\ud83d\ude00", Long.MIN_VALUE)));
    }

    /** All that the JDK has, and those that break the rules of language tags or need all of them. */
    private static Stream<Locale> locales() {
        return Stream.concat(
                Arrays.stream(Locale.getAvailableLocales()),
                Stream.of(
                        new Locale(""),
                        new Locale("no such language", "nor country", "nor_variant"),
                        new Locale("", "", "x"),
                        new Locale("ja", "JP", "JP"),
                        new Locale("th", "TH", "TH"),
                        new Locale("no", "NO", "NY"),
                        new Locale("iw"),
                        Locale.forLanguageTag("zh-min-nan"),
                        Locale.forLanguageTag("x-lvariant-a"),
                        Locale.forLanguageTag("und-Latn"),
                        Locale.forLanguageTag("x-whatever"),
                        Locale.forLanguageTag("sr-Latn-RS-ekavsk-1994-u-ca-buddhist-t-it-x-mine-lvariant-a-b")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("table")
    void valuesArriveAsTheyWereSent(Codec<Object> codec, List<Object> values) {
        for (Object each : values) {
            assertThat(Codings.travel(codec, each)).isEqualTo(each);
        }
        for (Object each : values) {
            // One behind the other, so that each reads no more than its own bytes.
            WireOutput out = new WireOutput(0);
            codec.write(out, each);
            codec.write(out, values.get(0));
            WireInput in = new WireInput(out.array(), 0, out.position());
            assertThat(codec.read(in)).isEqualTo(each);
            assertThat(codec.read(in)).isEqualTo(values.get(0));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("table")
    void noValueIsReadFromHalfOfItsBytes(Codec<Object> codec, List<Object> values) {
        for (Object each : values) {
            byte[] bytes = Codings.write(codec, each);
            int step = Math.max(1, bytes.length / 50);
            for (int length = 0; length < bytes.length; length += step) {
                WireInput in = new WireInput(bytes, 0, length);
                assertThatThrownBy(() -> codec.read(in)).isInstanceOf(WireFormatException.class);
            }
        }
    }

    enum Shape {
        FLAT,
        ROUND {
            @Override
            public String toString() {
                return "with a body of its own";
            }
        }
    }

    record Pair(String name, long value) {
        static final Codec<Pair> CODEC = new RecordCodec<>() {
            @Override
            protected void writeComponents(WireOutput out, Pair value) {
                out.writeString(value.name());
                out.writeLong(value.value());
            }

            @Override
            protected Pair readComponents(WireInput in) {
                return new Pair(in.readString(), in.readLong());
            }
        };
    }

    record Chain(Chain next) {
        static final Codec<Chain> CODEC = new RecordCodec<>() {
            @Override
            protected void writeComponents(WireOutput out, Chain value) {
                CODEC.write(out, value.next());
            }

            @Override
            protected Chain readComponents(WireInput in) {
                return new Chain(CODEC.read(in));
            }
        };

        static Chain ofLength(int length) {
            Chain chain = null;
            for (int i = 0; i < length; i++) {
                chain = new Chain(chain);
            }
            return chain;
        }

        int length() {
            int length = 0;
            for (Chain each = this; each != null; each = each.next) {
                length++;
            }
            return length;
        }
    }

    @Test
    void theBitsOfNotANumberAreKept() {
        assertThat(Float.floatToRawIntBits(Codings.travel(Codecs.FLOAT, FLOAT_NAN)))
                .isEqualTo(0x7f800123);
        assertThat(Double.doubleToRawLongBits(Codings.travel(Codecs.DOUBLE, DOUBLE_NAN)))
                .isEqualTo(0x7ff0_0000_0000_0123L);
        assertThat(Float.floatToRawIntBits(Codings.travel(Codecs.FLOAT_ARRAY, new float[] {FLOAT_NAN})[0]))
                .isEqualTo(0x7f800123);
        assertThat(Double.doubleToRawLongBits(Codings.travel(Codecs.DOUBLE_ARRAY, new double[] {DOUBLE_NAN})[0]))
                .isEqualTo(0x7ff0_0000_0000_0123L);
    }

    @Test
    void aThousandLevelsAreDeepEnough() {
        assertThat(Codings.travel(Chain.CODEC, Chain.ofLength(1000)).length()).isEqualTo(1000);
        assertThatThrownBy(() -> Codings.write(Chain.CODEC, Chain.ofLength(1001)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The value is nested more than 1000 levels deep; perhaps it contains itself."
                        + " Send it flatter, or in parts.");
        byte[] tooDeep = new byte[1002];
        Arrays.fill(tooDeep, 0, 1001, (byte) 1);
        assertThatThrownBy(() -> Codings.read(Chain.CODEC, tooDeep))
                .isInstanceOf(WireFormatException.class)
                .hasMessage("A value is nested more than 1000 levels deep.");
    }

    @Test
    void levelsOfEveryKindCount() {
        Codec<List<Chain>> list = Codecs.list(Chain.CODEC);
        assertThat(Codings.travel(list, List.of(Chain.ofLength(999)))).hasSize(1);
        assertThatThrownBy(() -> Codings.write(list, List.of(Chain.ofLength(1000))))
                .isInstanceOf(IllegalArgumentException.class);
        for (Codec<?> each : List.of(
                Codecs.optional(Chain.CODEC),
                Codecs.map(Codecs.STRING, Chain.CODEC),
                Codecs.set(Chain.CODEC),
                Codecs.array(Chain.CODEC, Chain[]::new))) {
            assertThat(each.isPlain()).isFalse();
        }
    }

    @Test
    void manyValuesBesideEachOtherAreNotDeep() {
        List<Chain> wide = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            wide.add(Chain.ofLength(500));
        }
        assertThat(Codings.travel(Codecs.list(Chain.CODEC), wide)).isEqualTo(wide);
    }

    @Test
    void whatIsSentTwiceArrivesAsTwo() {
        int[] numbers = {1, 2};
        List<int[]> copy = Codings.travel(Codecs.list(Codecs.INT_ARRAY), List.of(numbers, numbers));
        assertThat(copy).hasSize(2).allSatisfy(each -> assertThat(each).isEqualTo(numbers));
        assertThat(copy.get(0)).isNotSameAs(copy.get(1)).isNotSameAs(numbers);

        Chain chain = Chain.ofLength(3);
        List<Chain> chains = Codings.travel(Codecs.list(Chain.CODEC), List.of(chain, chain));
        assertThat(chains).containsExactly(chain, chain);
        assertThat(chains.get(0)).isNotSameAs(chains.get(1));
    }

    @Test
    void afterAFailureTheBufferBeginsAnew() {
        WireOutput out = new WireOutput(0);
        assertThatThrownBy(() -> Chain.CODEC.write(out, Chain.ofLength(2000)))
                .isInstanceOf(IllegalArgumentException.class);

        out.reset(0);
        Chain.CODEC.write(out, Chain.ofLength(1000));

        assertThat(Chain.CODEC
                        .read(new WireInput(out.array(), 0, out.position()))
                        .length())
                .isEqualTo(1000);
    }

    @Test
    void collectionsArriveInTheirOrderAndModifiable() {
        Set<String> set = Codings.travel(Codecs.set(Codecs.STRING), new LinkedHashSet<>(List.of("c", "a", "b")));
        assertThat(set).containsExactly("c", "a", "b");
        assertThat(set.add("d")).isTrue();

        Map<String, Integer> sent = new LinkedHashMap<>();
        sent.put("z", 1);
        sent.put("a", 2);
        Map<String, Integer> map = Codings.travel(Codecs.map(Codecs.STRING, Codecs.BOXED_INT), sent);
        assertThat(map.keySet()).containsExactly("z", "a");
        map.put("b", 3);

        List<String> list = Codings.travel(Codecs.list(Codecs.STRING), List.of("a"));
        list.add("b");
        assertThat(list).containsExactly("a", "b");
    }

    static Stream<Arguments> classes() {
        return Stream.of(
                classOf(new ArrayList<>(List.of(2, 1)), Codecs.arrayList(Codecs.BOXED_INT)),
                classOf(new LinkedList<>(List.of(2, 1)), Codecs.linkedList(Codecs.BOXED_INT)),
                classOf(new ArrayDeque<>(List.of(2, 1)), Codecs.arrayDeque(Codecs.BOXED_INT)),
                classOf(new HashSet<>(List.of(2, 1)), Codecs.hashSet(Codecs.BOXED_INT)),
                classOf(new LinkedHashSet<>(List.of(2, 1)), Codecs.linkedHashSet(Codecs.BOXED_INT)),
                classOf(new TreeSet<>(List.of(2, 1)), Codecs.treeSet(Codecs.BOXED_INT)),
                classOf(new HashMap<>(Map.of(2, 1)), Codecs.hashMap(Codecs.BOXED_INT, Codecs.BOXED_INT)),
                classOf(new LinkedHashMap<>(Map.of(2, 1)), Codecs.linkedHashMap(Codecs.BOXED_INT, Codecs.BOXED_INT)),
                classOf(new TreeMap<>(Map.of(2, 1)), Codecs.treeMap(Codecs.BOXED_INT, Codecs.BOXED_INT)));
    }

    private static Arguments classOf(Object value, Codec<?> codec) {
        return arguments(Named.of(value.getClass().getSimpleName(), value), Named.of("its codec", codec));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("classes")
    void collectionsArriveAsTheirClass(Object value, Codec<Object> codec) {
        assertThat(Codings.travel(codec, value))
                .isExactlyInstanceOf(value.getClass())
                .hasToString(value.toString());
    }

    @Test
    void theComparatorOfTheNaturalOrderIsNone() {
        TreeSet<String> sorted = new TreeSet<>(Comparator.naturalOrder());
        sorted.addAll(List.of("b", "a"));
        WireOutput out = new WireOutput(16);

        Codecs.treeSet(Codecs.STRING).write(out, sorted);

        TreeSet<String> arrived = Codecs.treeSet(Codecs.STRING).read(new WireInput(out.array(), 0, out.position()));
        assertThat(arrived).containsExactly("a", "b");
        assertThat(arrived.comparator()).isNull();
    }

    @Test
    void aComparatorIsNotLeftBehindInSilence() {
        assertThatThrownBy(() ->
                        Codings.write(Codecs.treeSet(Codecs.STRING), new TreeSet<>(String.CASE_INSENSITIVE_ORDER)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A TreeSet with a comparator of its own cannot be sent: it would arrive in natural order."
                        + "\n    Fix: send a Set, which arrives in the order in which it was sent, or a TreeSet in"
                        + " natural order.");
        assertThatThrownBy(() -> Codings.write(
                        Codecs.treeMap(Codecs.STRING, Codecs.BOXED_INT), new TreeMap<>(Comparator.reverseOrder())))
                .hasMessageStartingWith("A TreeMap with a comparator")
                .hasMessageContaining("Fix: send a Map");
        Set<String> sorted = new TreeSet<>(Comparator.reverseOrder());
        Collections.addAll(sorted, "a", "b");
        assertThat(Codings.travel(Codecs.set(Codecs.STRING), sorted)).containsExactly("b", "a");
    }

    @Test
    void whatACollectionDoesNotTakeIsAFormatError() {
        byte[] oneNull = Codings.write(Codecs.list(Codecs.STRING), Collections.singletonList(null));
        byte[] pair = Codings.write(Codecs.list(Pair.CODEC), List.of(new Pair("a", 1)));

        assertThatThrownBy(() -> Codings.read(Codecs.arrayDeque(Codecs.STRING), oneNull))
                .isInstanceOf(WireFormatException.class)
                .hasMessage("A collection holds null, which it does not take.");
        assertThatThrownBy(() -> Codings.read(Codecs.treeSet(Codecs.STRING), oneNull))
                .isInstanceOf(WireFormatException.class);
        assertThatThrownBy(() -> Codings.read(Codecs.treeSet(Pair.CODEC), pair))
                .isInstanceOf(WireFormatException.class)
                .hasMessageContaining("a " + Pair.class.getName());
    }

    @Test
    void aCollectionThatChangesWhileItIsSentIsAnError() {
        class Shrinking extends java.util.AbstractCollection<String> {
            @Override
            public Iterator<String> iterator() {
                return List.of("a").iterator();
            }

            @Override
            public int size() {
                return 2;
            }
        }
        List<String> shrinking = new java.util.AbstractList<>() {
            @Override
            public String get(int index) {
                return "a";
            }

            @Override
            public Iterator<String> iterator() {
                return new Shrinking().iterator();
            }

            @Override
            public int size() {
                return 2;
            }
        };
        assertThatThrownBy(() -> Codings.write(Codecs.list(Codecs.STRING), shrinking))
                .isInstanceOf(ConcurrentModificationException.class)
                .hasMessage(
                        "A collection of 2 had 1 elements when it was sent. Send a copy of what other threads change.");
    }

    @Test
    void aTimeWithAnOddOffsetLooksAsBefore() {
        ZonedDateTime odd = ZonedDateTime.of(LocalDateTime.MIN, ZoneOffset.ofTotalSeconds(-20_018));

        ZonedDateTime arrived = Codings.travel(ValueCodecs.ZONED_DATE_TIME, odd);

        assertThat(arrived).hasToString(odd.toString());
    }

    @Test
    void whatExtendsAValueIsRefused() {
        assertThatThrownBy(() -> Codings.write(ValueCodecs.DATE, new Timestamp(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("java.sql.Timestamp may not be sent as a java.util.Date."
                        + "\n    Fix: name it in the annotation of the class that is called, as in"
                        + " @Remote(allow = Timestamp.class).");
    }

    @Test
    void aCurrencyThatIsNoneIsAFormatError() {
        WireOutput out = new WireOutput(0);
        out.writeBoolean(true);
        out.writeString("no");

        assertThatThrownBy(() -> Codings.read(ValueCodecs.CURRENCY, Arrays.copyOf(out.array(), out.position())))
                .isInstanceOf(WireFormatException.class)
                .hasMessageStartingWith("A Currency is none");
    }

    @Test
    void aRelativePathBecomesAbsolute() {
        assertThat(Codings.travel(ValueCodecs.PATH, Path.of("a")))
                .isEqualTo(Path.of("a").toAbsolutePath());
    }

    @Test
    void aPathOfAnotherFileSystemIsRefused(@TempDir Path directory) throws Exception {
        URI zip = URI.create("jar:" + directory.resolve("a.zip").toUri());
        try (FileSystem other = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            assertThatThrownBy(() -> Codings.write(ValueCodecs.PATH, other.getPath("/x")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("only paths of the default file system can be sent");
        }
    }

    @Test
    void aPathThatIsNoneIsAFormatError() {
        byte[] bytes = Codings.write(Codecs.STRING, "a\0b");

        assertThatThrownBy(() -> Codings.read(ValueCodecs.PATH, bytes)).isInstanceOf(WireFormatException.class);
    }

    @Test
    void anEnumConstantThatIsNotKnownIsAFormatError() {
        WireOutput out = new WireOutput(0);
        out.writeSize(7);
        assertThatThrownBy(
                        () -> Codings.read(Codecs.ofEnum(TimeUnit.class), Arrays.copyOf(out.array(), out.position())))
                .isInstanceOf(WireFormatException.class)
                .hasMessage("java.util.concurrent.TimeUnit has no constant with number 7.");
    }

    @Test
    void onlyTheJdksTypesArePlain() {
        assertThat(Codecs.INT.isPlain()).isTrue();
        assertThat(Codecs.STRING.isPlain()).isTrue();
        assertThat(Codecs.DOUBLE_ARRAY.isPlain()).isTrue();
        assertThat(Pair.CODEC.isPlain()).isFalse();
        assertThat(Codecs.list(Pair.CODEC).isPlain()).isFalse();
        assertThat(Codecs.ofEnum(TimeUnit.class).isPlain())
                .as("an enum of the user's may have an initializer")
                .isFalse();
    }
}
