package dev.troupe.runtime.internal.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.internal.control.NodeSnapshot.State;
import dev.troupe.runtime.internal.control.NodeTimeline;
import dev.troupe.runtime.internal.control.NodeTimeline.Actor;
import dev.troupe.runtime.internal.control.NodeTimeline.Phase;
import dev.troupe.runtime.internal.control.NodeTimeline.Program;
import dev.troupe.runtime.internal.control.NodeTimeline.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written, line by line. */
class TraceWriterTest {
    private static final long GOES_ON = NodeTimeline.GOES_ON;

    private static List<String> lines(NodeTimeline timeline, TraceWriter.Recordings recordings) throws IOException {
        StringWriter text = new StringWriter();
        TraceWriter.write(timeline, recordings, 9_000_000, text);
        return text.toString().lines().toList();
    }

    /** The lines about spans and instants, without what is the same in all. */
    private static List<String> events(Actor actor, List<Span> recorded) throws IOException {
        return lines(new NodeTimeline(List.of(actor), List.of()), (id, life) -> recorded).stream()
                .filter(each -> each.contains("\"ts\""))
                .map(each -> each.replaceAll("\"cat\":\"troupe\",\"pid\":1,|,$", ""))
                .toList();
    }

    private static Phase phase(State state, String text, long began, long ended, Span... calls) {
        return new Phase(state, text, state == State.ALIVE ? 4711 : 0, 0, began, ended, List.of(calls));
    }

    @Test
    void programsAndActorsAreProcessesWithNamedRows() throws IOException {
        Actor actor = new Actor(
                1, "Counter#2.1[a \"b\"\\]", "example.Counter", List.of(phase(State.PENDING, "1 CPU", 3_000, GOES_ON)));
        NodeTimeline timeline =
                new NodeTimeline(List.of(actor), List.of(new Program(2, "example.Main", 4700, 1_000, 5_000_500)));

        List<String> lines = lines(timeline, (id, life) -> List.of());

        assertThat(lines.get(0))
                .matches(
                        "\\{\"displayTimeUnit\":\"ms\",\"otherData\":\\{\"begins\":\"[-0-9T:.]+Z\"},\"traceEvents\":\\[");
        assertThat(lines.subList(1, 7))
                .containsExactly(
                        "{\"ph\":\"M\",\"name\":\"process_name\",\"cat\":\"troupe\",\"pid\":1,\"tid\":10,\"args\":{\"name\":\"example.Main (program 2)\"}},",
                        "{\"ph\":\"M\",\"name\":\"process_labels\",\"cat\":\"troupe\",\"pid\":1,\"tid\":10,\"args\":{\"labels\":\"program\"}},",
                        "{\"ph\":\"M\",\"name\":\"process_sort_index\",\"cat\":\"troupe\",\"pid\":1,\"tid\":10,\"args\":{\"sort_index\":1}},",
                        "{\"ph\":\"M\",\"name\":\"thread_name\",\"cat\":\"troupe\",\"pid\":1,\"tid\":11,\"args\":{\"name\":\"life\"}},",
                        "{\"ph\":\"M\",\"name\":\"thread_sort_index\",\"cat\":\"troupe\",\"pid\":1,\"tid\":11,\"args\":{\"sort_index\":1}},",
                        "{\"ph\":\"X\",\"name\":\"joined\",\"cat\":\"troupe\",\"pid\":1,\"tid\":11,\"ts\":0.000,\"dur\":4999.500,\"args\":{\"pid\":4700}},");
        assertThat(lines.get(7)).contains("\"pid\":2", "{\"name\":\"Counter#2.1[a \\\"b\\\"\\\\]\"}");
        assertThat(lines.get(lines.size() - 2))
                .isEqualTo(
                        "{\"ph\":\"X\",\"name\":\"PENDING\",\"cat\":\"troupe\",\"pid\":2,\"tid\":21,\"ts\":2.000,\"dur\":8997.000,\"args\":{\"waitsFor\":\"1 CPU\"}}");
        assertThat(lines.get(lines.size() - 1)).isEqualTo("]}");
    }

    @Test
    void aProcessStartsRunsItsConstructorAndServes() throws IOException {
        Actor actor = new Actor(1, "Counter#1", "example.Counter", List.of(phase(State.ALIVE, "", 1_000, GOES_ON)));
        String about = ",\"args\":{\"class\":\"example.Counter\",\"pid\":4711,\"restarts\":0}}";

        assertThat(events(actor, List.of()))
                .containsExactly(
                        "{\"ph\":\"X\",\"name\":\"starting\",\"tid\":11,\"ts\":0.000,\"dur\":8999.000" + about);
        assertThat(events(actor, List.of(new Span("constructor", 1, 2_000, GOES_ON))))
                .containsExactly(
                        "{\"ph\":\"X\",\"name\":\"starting\",\"tid\":11,\"ts\":0.000,\"dur\":1.000" + about,
                        "{\"ph\":\"X\",\"name\":\"constructor\",\"tid\":11,\"ts\":1.000,\"dur\":8998.000" + about);
        assertThat(events(
                        actor,
                        List.of(
                                new Span("constructor", 1, 2_000, 1_000),
                                new Span("5 calls", 5, 4_000, 2_000),
                                new Span("add(int)", 1, 7_000, GOES_ON))))
                .containsExactly(
                        "{\"ph\":\"X\",\"name\":\"starting\",\"tid\":11,\"ts\":0.000,\"dur\":1.000" + about,
                        "{\"ph\":\"X\",\"name\":\"constructor\",\"tid\":11,\"ts\":1.000,\"dur\":1.000" + about,
                        "{\"ph\":\"X\",\"name\":\"5 calls\",\"tid\":12,\"ts\":3.000,\"dur\":2.000,\"args\":{\"calls\":5}}",
                        "{\"ph\":\"X\",\"name\":\"add(int)\",\"tid\":12,\"ts\":6.000,\"dur\":8993.000,\"args\":{\"calls\":1}}",
                        "{\"ph\":\"X\",\"name\":\"ALIVE\",\"tid\":11,\"ts\":2.000,\"dur\":8997.000" + about);
    }

    @Test
    void whatRanWhenAProcessDiedEndsWithIt() throws IOException {
        Actor actor = new Actor(
                1,
                "Counter#1",
                "example.Counter",
                List.of(
                        phase(
                                State.ALIVE,
                                "was killed.",
                                1_000,
                                5_000,
                                new Span("constructor", 1, 1_000, 1_000),
                                new Span("add(int)", 1, 3_000, GOES_ON)),
                        phase(State.DEAD, "was killed.", 5_000, 5_000)));

        assertThat(events(actor, List.of()))
                .contains(
                        "{\"ph\":\"X\",\"name\":\"add(int)\",\"tid\":12,\"ts\":2.000,\"dur\":2.000,\"args\":{\"calls\":1}}")
                .endsWith(
                        "{\"ph\":\"i\",\"name\":\"DEAD\",\"tid\":11,\"ts\":4.000,\"s\":\"p\",\"args\":{\"cause\":\"was killed.\"}}");
    }
}
