package dev.troupe.runtime.internal.node.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OutputPumpTest {
    private final StringWriter log = new StringWriter();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream console = new PrintStream(printed, true, Charset.defaultCharset());

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(Charset.defaultCharset()));
    }

    private OutputPump pump(InputStream from) {
        OutputPump pump = new OutputPump(from);
        pump.directTo(new OutputPump.Destination(log, () -> console, "(Counter pid=1) "));
        pump.run();
        return pump;
    }

    @Test
    void eachLineGoesToTheLogAndToTheConsoleWithItsActor() throws Exception {
        OutputPump pump = pump(stream("one\ntwo\r\n\nthree"));

        assertThat(log).hasToString("one\ntwo\n\nthree\n");
        assertThat(printed.toString(Charset.defaultCharset()))
                .isEqualTo("(Counter pid=1) one\n(Counter pid=1) two\n(Counter pid=1) \n(Counter pid=1) three\n");
        assertThat(pump.lastLines(0)).containsExactly("one", "two", "", "three");
    }

    @Test
    void theConsoleMayBeLeftOut() throws Exception {
        OutputPump pump = new OutputPump(stream("one\n"));
        pump.directTo(new OutputPump.Destination(log, null, "x"));
        pump.run();

        assertThat(log).hasToString("one\n");
        assertThat(pump.awaitEnd(0)).isTrue();
    }

    @Test
    void theLastTwentyLinesAreKept() throws Exception {
        String text = IntStream.range(0, 100).mapToObj(Integer::toString).collect(Collectors.joining("\n"));

        assertThat(pump(stream(text)).lastLines(0)).hasSize(20).startsWith("80").endsWith("99");
    }

    @Test
    void aLineWithoutEndIsCut() throws Exception {
        OutputPump pump = pump(stream("x".repeat(200_000) + "\nend\n"));

        assertThat(pump.lastLines(0)).hasSize(5).last().isEqualTo("end");
        assertThat(pump.lastLines(0)).allMatch(line -> line.length() <= 64 << 10);
        assertThat(log.toString().replace("\n", "")).isEqualTo("x".repeat(200_000) + "end");
    }

    @Test
    void aLineIsCarriedAtOnce() throws Exception {
        PipedOutputStream worker = new PipedOutputStream();
        try (PipedInputStream from = new PipedInputStream(worker)) {
            Thread thread = new Thread(() -> pump(from), "pump");
            thread.setDaemon(true);
            thread.start();
            worker.write("first\nhalf".getBytes(Charset.defaultCharset()));
            worker.flush();

            org.awaitility.Awaitility.await().until(() -> log.toString().equals("first\n"));
            worker.close();
            thread.join(TimeUnit.SECONDS.toMillis(5));
            assertThat(log).hasToString("first\nhalf\n");
        }
    }

    @Test
    void waitingForTheEndIsBounded() throws Exception {
        OutputPump pump = new OutputPump(stream(""));

        assertThat(pump.awaitEnd(TimeUnit.MILLISECONDS.toNanos(20))).isFalse();
        assertThat(pump.lastLines(TimeUnit.MILLISECONDS.toNanos(20))).isEmpty();
    }

    @Test
    void aFullDiskDoesNotStopTheWorker() throws Exception {
        Writer full = new Writer() {
            @Override
            public void write(char[] chars, int offset, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        OutputPump pump = new OutputPump(stream("one\ntwo\n"));
        pump.directTo(new OutputPump.Destination(full, () -> console, ""));
        pump.run();

        assertThat(printed.toString(Charset.defaultCharset())).isEqualTo("one\ntwo\n");
        assertThat(pump.lastLines(0)).containsExactly("one", "two");
    }

    @Test
    void aConsoleThatFailsDoesNotStopTheWorker() throws Exception {
        OutputPump pump = new OutputPump(stream("one\ntwo\n"));
        pump.directTo(new OutputPump.Destination(
                log,
                () -> {
                    throw new IllegalStateException("somebody replaced System.out");
                },
                ""));
        pump.run();

        assertThat(log).hasToString("one\ntwo\n");
    }

    @Test
    void bytesThatAreNoTextAreCarriedSomehow() throws Exception {
        OutputPump pump = pump(new ByteArrayInputStream(new byte[] {(byte) 0xff, (byte) 0xfe, 'a', '\n', 0, '\n'}));

        assertThat(pump.lastLines(0)).hasSize(2).first().asString().endsWith("a");
    }

    @Test
    void whatIsPrintedBeforeItIsKnownWhereToGoesThereToo() throws Exception {
        OutputPump pump = new OutputPump(stream("one\ntwo\n"));
        pump.run();
        assertThat(log.toString()).isEmpty();

        pump.directTo(new OutputPump.Destination(log, () -> console, "(Counter pid=1) "));

        assertThat(log).hasToString("one\ntwo\n");
        assertThat(printed.toString(Charset.defaultCharset())).isEqualTo("(Counter pid=1) one\n(Counter pid=1) two\n");
        assertThat(pump.lastLines(0)).containsExactly("one", "two");
    }
}
