package dev.troupe.runtime.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.runtime.ObjectRef;
import java.io.Externalizable;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Currency;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
@NullUnmarked // Null is a value here like any other.
class GraphCodecTest {
    /** Says itself how it is written. */
    static final class Parcel implements Serializable {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial") // Whatever somebody put into it.
        private final Object content;

        private transient String label;

        Parcel(String label, Object content) {
            this.label = label;
            this.content = content;
        }

        String label() {
            return label;
        }

        int cents() {
            return ((Stamp) ((List<?>) content).get(0)).cents();
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.defaultWriteObject();
            out.writeUTF(label);
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            label = in.readUTF();
            if (label.equals("fragile")) {
                throw new InvalidObjectException("broken");
            }
        }
    }

    /** Is written by a stream of its own. */
    public static final class Letter implements Externalizable {
        private String text = "";

        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            out.writeUTF(text);
        }

        @Override
        public void readExternal(ObjectInput in) throws IOException {
            text = in.readUTF();
        }
    }

    record Stamp(int cents) implements Serializable {}

    static final Codec<Parcel> PARCEL = Codecs.graph(Parcel.class, GraphCodecTest.class, Stamp.class.getName());

    @Test
    void codeOfTheClassWritesAndReads() {
        Parcel copy = Codings.travel(PARCEL, new Parcel("a", List.of(new Stamp(3), "x", new Stamp[] {new Stamp(4)})));
        assertThat(copy.label).isEqualTo("a");
        assertThat(copy.content)
                .asInstanceOf(InstanceOfAssertFactories.list(Object.class))
                .startsWith(new Stamp(3), "x")
                .hasSize(3);

        Letter letter = new Letter();
        letter.text = "dear";
        assertThat(Codings.travel(Codecs.graph(Letter.class, GraphCodecTest.class), letter).text)
                .isEqualTo("dear");
        assertThat(Codings.travel(PARCEL, null)).isNull();
    }

    static List<Object> valuesOfTheJdk() {
        BitSet bits = new BitSet();
        bits.set(3, 99);
        return List.of(
                bits,
                java.util.Date.from(Instant.ofEpochMilli(5)),
                Locale.forLanguageTag("zh-Hant-TW-x-lvariant-POSIX"),
                Currency.getInstance("EUR"),
                InetAddress.getLoopbackAddress(),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 80),
                new GregorianCalendar(2026, 3, 1),
                new java.sql.Timestamp(7));
    }

    @ParameterizedTest
    @MethodSource("valuesOfTheJdk")
    void valuesOfTheJdkAreCopied(Object value) {
        @SuppressWarnings("unchecked")
        Codec<Object> codec = Codecs.graph(
                (Class<Object>) value.getClass(),
                GraphCodecTest.class,
                InetAddress.class.getName(),
                Inet4Address.class.getName());
        assertThat(Codings.travel(codec, value)).isEqualTo(value);
    }

    @Test
    void patternsAndExceptionsAreCopied() {
        Pattern pattern = Codings.travel(
                Codecs.graph(Pattern.class, GraphCodecTest.class), Pattern.compile("a+", Pattern.CASE_INSENSITIVE));
        assertThat(pattern.matcher("AA").matches()).isTrue();

        ArithmeticException thrown = new ArithmeticException("off by one");
        thrown.initCause(new IllegalStateException("why"));
        thrown.addSuppressed(new IOException("also"));
        ArithmeticException copy =
                Codings.travel(Codecs.graph(ArithmeticException.class, GraphCodecTest.class), thrown);
        assertThat(copy).hasMessage("off by one").hasCauseExactlyInstanceOf(IllegalStateException.class);
        assertThat(copy.getStackTrace()).isEqualTo(thrown.getStackTrace());
        assertThat(copy.getSuppressed()).singleElement().isInstanceOf(IOException.class);
    }

    @Test
    void onlyClassesThatAreNamedAreSent() {
        for (Object each : List.of(
                new Letter(),
                new Letter[0],
                Thread.currentThread(),
                Thread.State.NEW,
                new ArrayList<>(List.of(new Letter())))) {
            assertThatThrownBy(() -> Codings.write(PARCEL, new Parcel("a", each)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("may not be sent as a " + Parcel.class.getName())
                    .hasMessageContaining("Fix: name it in the annotation");
        }
        for (Object each : List.of((Runnable & Serializable) () -> {}, Letter.class)) {
            assertThatThrownBy(() -> Codings.write(PARCEL, new Parcel("a", each)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("may not be sent");
        }
        assertThatThrownBy(() -> Codings.write(PARCEL, new Parcel("a", new Letter())))
                .hasMessageStartingWith(Letter.class.getName() + " may not be sent")
                .hasMessageContaining("@Remote(allow = Letter.class)");
    }

    @Test
    void onlyWhatIsExpectedArrives() {
        byte[] bits = Codings.write(Codecs.graph(BitSet.class, GraphCodecTest.class), new BitSet());
        assertThatThrownBy(() -> Codings.read(PARCEL, bits))
                .isInstanceOf(WireFormatException.class)
                .hasMessage("A " + Parcel.class.getName() + " was expected, not java.util.BitSet.");

        Codec<Parcel> generous =
                Codecs.graph(Parcel.class, GraphCodecTest.class, Stamp.class.getName(), Letter.class.getName());
        byte[] parcel = Codings.write(generous, new Parcel("a", new Letter()));
        assertThatThrownBy(() -> Codings.read(PARCEL, parcel)).isInstanceOf(WireFormatException.class);
    }

    @Test
    void bytesLeftOverAreNoneOfTheValue() {
        byte[] bytes = Codings.write(PARCEL, new Parcel("a", null));
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        longer[1]++;
        assertThatThrownBy(() -> Codings.read(PARCEL, longer))
                .isInstanceOf(WireFormatException.class)
                .hasMessageContaining("1 bytes too many");
    }

    @Test
    void whatTheClassItselfRefusesDoesNotDecode() {
        byte[] bytes = Codings.write(PARCEL, new Parcel("fragile", null));
        assertThatThrownBy(() -> Codings.read(PARCEL, bytes))
                .isInstanceOf(WireFormatException.class)
                .hasMessageContaining("InvalidObjectException: broken");
    }

    @Test
    void aCycleIsToldAndHarmsNobody() {
        List<Object> self = new ArrayList<>();
        self.add(self);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> Codings.write(PARCEL, new Parcel("a", self)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("perhaps it contains itself");
        }
        assertThat(Codings.travel(PARCEL, new Parcel("b", 1)).label).isEqualTo("b");
    }

    @Test
    void whatIsHeldTwiceArrivesAsTwo() {
        List<Object> shared = new ArrayList<>(List.of(new Stamp(3)));

        List<?> copy = (List<?>) Codings.travel(PARCEL, new Parcel("a", List.of(shared, shared))).content;

        assertThat(copy).hasSize(2).allSatisfy(each -> assertThat(each).isEqualTo(shared));
        assertThat(copy.get(0)).isNotSameAs(copy.get(1)).isNotSameAs(shared);
        assertThat(((List<?>) copy.get(0)).get(0)).isNotSameAs(((List<?>) copy.get(1)).get(0));
    }

    /** A ref travels in calls alone: nobody would know who else has it. */
    @Test
    void aRefIsNotAPartOfAnObject() {
        ObjectRef<Integer> ref = Refs.of(1);
        assertThatThrownBy(() -> Codings.write(PARCEL, new Parcel("a", ref)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("may not be sent");
    }

    @Test
    void aClassThatIsGoneIsTold() {
        Codec<Parcel> codec = Codecs.graph(Parcel.class, GraphCodecTest.class, "gone.Away");
        assertThatThrownBy(() -> Codings.write(codec, new Parcel("a", null)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("gone.Away")
                .hasMessageContaining("compile the class marked @Remote again");
    }

    @Test
    void manyThreadsUseOneCodec() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                String label = "thread " + thread;
                all.add(threads.submit(() -> {
                    for (int i = 0; i < 500; i++) {
                        Parcel copy = Codings.travel(PARCEL, new Parcel(label, List.of(i, new Stamp(i))));
                        assertThat(copy.label).isEqualTo(label);
                        assertThat(copy.content).isEqualTo(List.of(i, new Stamp(i)));
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aLargeGraphMayTakeMuchMemory() {
        List<Object> many = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            many.add(new ArrayList<>(List.of(new BitSet())));
        }
        assertThat((List<?>) Codings.travel(PARCEL, new Parcel("a", many)).content)
                .hasSize(100_000);
    }
}
