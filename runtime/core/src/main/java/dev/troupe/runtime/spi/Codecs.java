package dev.troupe.runtime.spi;

import dev.troupe.runtime.ActorHandle;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.BasicCodec.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.NullUnmarked;

/**
 * The codecs of primitives, texts and arrays, and of types made of others; {@link ValueCodecs} has the JDK's values.
 *
 * <p>Values are copies. A {@code List}, {@code Set} or {@code Map} arrives as a modifiable one of the JDK that keeps the order
 * in which it was sent, a class as that class; {@code null} travels wherever it may stand. Longer than most files here because it is the list of all types.
 */
@NullUnmarked // Null is a value here like any other.
@SuppressWarnings({"NonApiType", "JdkObsolete"}) // It is users who choose these classes.
public final class Codecs {
    /** The result of a method that returns nothing. */
    public static final Codec<Void> VOID = new BasicCodec<>(Kind.VOID);

    /** A {@code boolean}. */
    public static final Codec<Boolean> BOOLEAN = new BasicCodec<>(Kind.BOOLEAN);

    /** A {@code byte}. */
    public static final Codec<Byte> BYTE = new BasicCodec<>(Kind.BYTE);

    /** A {@code short}. */
    public static final Codec<Short> SHORT = new BasicCodec<>(Kind.SHORT);

    /** A {@code char}. */
    public static final Codec<Character> CHAR = new BasicCodec<>(Kind.CHAR);

    /** A {@code int}. */
    public static final Codec<Integer> INT = new BasicCodec<>(Kind.INT);

    /** A {@code long}. */
    public static final Codec<Long> LONG = new BasicCodec<>(Kind.LONG);

    /** A {@code float}. */
    public static final Codec<Float> FLOAT = new BasicCodec<>(Kind.FLOAT);

    /** A {@code double}. */
    public static final Codec<Double> DOUBLE = new BasicCodec<>(Kind.DOUBLE);

    /** A {@link Boolean}, or {@code null}. */
    public static final Codec<Boolean> BOXED_BOOLEAN = nullable(BOOLEAN);

    /** A {@link Byte}, or {@code null}. */
    public static final Codec<Byte> BOXED_BYTE = nullable(BYTE);

    /** A {@link Short}, or {@code null}. */
    public static final Codec<Short> BOXED_SHORT = nullable(SHORT);

    /** A {@link Character}, or {@code null}. */
    public static final Codec<Character> BOXED_CHAR = nullable(CHAR);

    /** A {@link Integer}, or {@code null}. */
    public static final Codec<Integer> BOXED_INT = nullable(INT);

    /** A {@link Long}, or {@code null}. */
    public static final Codec<Long> BOXED_LONG = nullable(LONG);

    /** A {@link Float}, or {@code null}. */
    public static final Codec<Float> BOXED_FLOAT = nullable(FLOAT);

    /** A {@link Double}, or {@code null}. */
    public static final Codec<Double> BOXED_DOUBLE = nullable(DOUBLE);

    /** A {@link String}, or {@code null}. */
    public static final Codec<String> STRING = new BasicCodec<>(Kind.STRING);

    /** A {@code boolean[]}, or {@code null}. */
    public static final Codec<boolean[]> BOOLEAN_ARRAY = new BasicCodec<>(Kind.BOOLEAN_ARRAY);

    /** A {@code byte[]}, or {@code null}. */
    public static final Codec<byte[]> BYTE_ARRAY = new BasicCodec<>(Kind.BYTE_ARRAY);

    /** A {@code short[]}, or {@code null}. */
    public static final Codec<short[]> SHORT_ARRAY = new BasicCodec<>(Kind.SHORT_ARRAY);

    /** A {@code char[]}, or {@code null}. */
    public static final Codec<char[]> CHAR_ARRAY = new BasicCodec<>(Kind.CHAR_ARRAY);

    /** A {@code int[]}, or {@code null}. */
    public static final Codec<int[]> INT_ARRAY = new BasicCodec<>(Kind.INT_ARRAY);

    /** A {@code long[]}, or {@code null}. */
    public static final Codec<long[]> LONG_ARRAY = new BasicCodec<>(Kind.LONG_ARRAY);

    /** A {@code float[]}, or {@code null}. */
    public static final Codec<float[]> FLOAT_ARRAY = new BasicCodec<>(Kind.FLOAT_ARRAY);

    /** A {@code double[]}, or {@code null}. */
    public static final Codec<double[]> DOUBLE_ARRAY = new BasicCodec<>(Kind.DOUBLE_ARRAY);

    private Codecs() {}

    /** An enum constant, or {@code null}; sent as its place among the constants. */
    public static <E extends Enum<E>> Codec<E> ofEnum(Class<E> type) {
        return new Codec<>() {
            private E[] constants;

            @Override
            @SuppressWarnings("EnumOrdinal") // Both sides run the same class file.
            public void write(WireOutput out, E value) {
                out.writeSize(value == null ? -1 : value.ordinal());
            }

            @Override
            public E read(WireInput in) {
                int ordinal = in.readSize(0);
                if (ordinal < 0) {
                    return null;
                }
                E[] known = constants;
                if (known == null) {
                    known = type.getEnumConstants();
                    constants = known;
                }
                if (ordinal >= known.length) {
                    throw new WireFormatException(type.getName() + " has no constant with number " + ordinal + ".");
                }
                return known[ordinal];
            }
        };
    }

    /** An array of references, or {@code null}. */
    public static <T> Codec<T[]> array(Codec<T> element, IntFunction<T[]> factory) {
        return new Codec<>() {
            @Override
            public void write(WireOutput out, T[] value) {
                if (value == null) {
                    out.writeSize(-1);
                    return;
                }
                out.writeSize(value.length);
                out.enter();
                for (T each : value) {
                    element.write(out, each);
                }
                out.leave();
            }

            @Override
            public T[] read(WireInput in) {
                int size = in.readSize(1);
                if (size < 0) {
                    return null;
                }
                T[] value = factory.apply(size);
                in.enter();
                for (int i = 0; i < size; i++) {
                    value[i] = element.read(in);
                }
                in.leave();
                return value;
            }
        };
    }

    /** A list, or {@code null}. */
    public static <T> Codec<List<T>> list(Codec<T> element) {
        return new CollectionCodec<>(element, ArrayList::new);
    }

    /** A set, or {@code null}. */
    public static <T> Codec<Set<T>> set(Codec<T> element) {
        return new CollectionCodec<>(element, size -> new LinkedHashSet<>(capacity(size)));
    }

    /** An array list, or {@code null}. */
    public static <T> Codec<ArrayList<T>> arrayList(Codec<T> element) {
        return new CollectionCodec<>(element, ArrayList::new);
    }

    /** A linked list, or {@code null}. */
    public static <T> Codec<LinkedList<T>> linkedList(Codec<T> element) {
        return new CollectionCodec<>(element, size -> new LinkedList<>());
    }

    /** An array deque, or {@code null}. */
    public static <T> Codec<ArrayDeque<T>> arrayDeque(Codec<T> element) {
        return new CollectionCodec<>(PresentCodec.notNull(element), ArrayDeque::new);
    }

    /** A hash set, or {@code null}. */
    public static <T> Codec<HashSet<T>> hashSet(Codec<T> element) {
        return new CollectionCodec<>(element, size -> new HashSet<>(capacity(size)));
    }

    /** A linked hash set, or {@code null}. */
    public static <T> Codec<LinkedHashSet<T>> linkedHashSet(Codec<T> element) {
        return new CollectionCodec<>(element, size -> new LinkedHashSet<>(capacity(size)));
    }

    /** A tree set in natural order, or {@code null}. */
    public static <T> Codec<TreeSet<T>> treeSet(Codec<T> element) {
        return new NaturalOrderCodec<>(
                "TreeSet",
                TreeSet::comparator,
                new CollectionCodec<>(PresentCodec.comparable(element), size -> new TreeSet<>()));
    }

    /** A map, or {@code null}. */
    public static <K, V> Codec<Map<K, V>> map(Codec<K> key, Codec<V> value) {
        return new MapCodec<>(key, value, size -> new LinkedHashMap<>(capacity(size)));
    }

    /** A hash map, or {@code null}. */
    public static <K, V> Codec<HashMap<K, V>> hashMap(Codec<K> key, Codec<V> value) {
        return new MapCodec<>(key, value, size -> new HashMap<>(capacity(size)));
    }

    /** A linked hash map, or {@code null}. */
    public static <K, V> Codec<LinkedHashMap<K, V>> linkedHashMap(Codec<K> key, Codec<V> value) {
        return new MapCodec<>(key, value, size -> new LinkedHashMap<>(capacity(size)));
    }

    /** A tree map in natural order, or {@code null}. */
    public static <K, V> Codec<TreeMap<K, V>> treeMap(Codec<K> key, Codec<V> value) {
        return new NaturalOrderCodec<>(
                "TreeMap",
                TreeMap::comparator,
                new MapCodec<>(PresentCodec.comparable(key), value, size -> new TreeMap<>()));
    }

    /** What a hash table needs for so many. */
    private static int capacity(int size) {
        return size * 4 / 3 + 1;
    }

    /** An optional, or {@code null}. */
    public static <T> Codec<Optional<T>> optional(Codec<T> element) {
        return new Codec<>() {
            @Override
            public void write(WireOutput out, Optional<T> value) {
                out.writeBoolean(value != null);
                if (value != null) {
                    out.enter();
                    out.writeBoolean(value.isPresent());
                    if (value.isPresent()) {
                        element.write(out, value.get());
                    }
                    out.leave();
                }
            }

            @Override
            public Optional<T> read(WireInput in) {
                if (!in.readBoolean()) {
                    return null;
                }
                in.enter();
                Optional<T> value = in.readBoolean() ? Optional.ofNullable(element.read(in)) : Optional.empty();
                in.leave();
                return value;
            }
        };
    }

    /** A handle, or {@code null}; what arrives reaches the same actor, but does not own it. */
    public static <H extends ActorHandle<?>> Codec<H> handle(ActorType type, Function<ActorRef, H> factory) {
        return new Codec<>() {
            @Override
            public void write(WireOutput out, H value) {
                if (value == null) {
                    out.writeLong(0);
                    return;
                }
                ActorRef actor = TypedHandle.actorOf(value);
                out.writeLong(actor.id());
                out.writeTransfer(actor.transfer());
            }

            @Override
            public H read(WireInput in) {
                long id = in.readLong();
                return id == 0 ? null : factory.apply(TroupeRuntime.current().actor(id, in.readTransfer(), type));
            }
        };
    }

    /** A ref, or {@code null}; what arrives is a ref to the same value. */
    public static <T> Codec<ObjectRef<T>> ref(Codec<T> value) {
        return new RefCodec<>(value);
    }

    /**
     * An object with everything that it holds, or {@code null}; it may be made of objects of that class, of the others
     * named, which the stub's class loader knows, and of the JDK's values and collections.
     */
    public static <T> Codec<T> graph(Class<? super T> type, Class<?> stub, String... others) {
        return new GraphCodec<>(type, stub.getClassLoader(), List.of(others));
    }

    static <T> Codec<T> nullable(Codec<T> present) {
        return new Plain<>(
                (out, value) -> {
                    out.writeBoolean(value != null);
                    if (value != null) {
                        present.write(out, value);
                    }
                },
                in -> in.readBoolean() ? present.read(in) : null);
    }

    /** Writes with one function and reads with another, neither of which is the user's. */
    static final class Plain<T> extends Codec<T> {
        private final Writer<T> writer;
        private final Function<WireInput, T> reader;

        Plain(Writer<T> writer, Function<WireInput, T> reader) {
            super(true);
            this.writer = writer;
            this.reader = reader;
        }

        @Override
        public void write(WireOutput out, T value) {
            writer.write(out, value);
        }

        @Override
        public T read(WireInput in) {
            return reader.apply(in);
        }
    }

    interface Writer<T> {
        void write(WireOutput out, T value);
    }
}
