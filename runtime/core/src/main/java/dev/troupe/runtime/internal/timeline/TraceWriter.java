package dev.troupe.runtime.internal.timeline;

import dev.troupe.runtime.internal.control.NodeTimeline;
import dev.troupe.runtime.internal.control.NodeTimeline.Phase;
import dev.troupe.runtime.internal.control.NodeTimeline.Span;
import dev.troupe.runtime.internal.wire.SessionPaths;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Writes what a node and its actors did as a trace: a process for each program and each actor, which has a row for its life
 * and one for its calls.
 */
public final class TraceWriter {
    private static final int LIFE = 1;
    private static final int CALLS = 2;

    private final NodeTimeline timeline;
    private final Recordings recordings;
    private final long now;
    private final TraceEvents events;

    /** Reads what an actor that lives has recorded in one of its lives. */
    interface Recordings {
        List<Span> of(long actor, int life);
    }

    private TraceWriter(NodeTimeline timeline, Recordings recordings, long now, Writer out) throws IOException {
        this.timeline = timeline;
        this.recordings = recordings;
        this.now = now;
        long start = began(timeline).min().orElse(now);
        Instant begins = Instant.now().minusNanos(System.nanoTime() - start);
        events = new TraceEvents(out, start, Map.of("begins", begins.toString()));
    }

    private static LongStream began(NodeTimeline timeline) {
        return LongStream.concat(
                timeline.programs().stream().mapToLong(NodeTimeline.Program::began),
                timeline.actors().stream().mapToLong(TraceWriter::began));
    }

    private static long began(NodeTimeline.Actor actor) {
        return actor.phases().stream().mapToLong(Phase::began).min().orElse(Long.MAX_VALUE);
    }

    /** Writes what a node remembers, and what the workers of its session have recorded; what goes on is shown until now. */
    public static void write(NodeTimeline timeline, SessionPaths session, Writer out) throws IOException {
        write(timeline, (actor, life) -> RecordedCalls.ofLiving(session.calls(actor, life)), System.nanoTime(), out);
    }

    /** The same from other recordings, until another time. */
    static void write(NodeTimeline timeline, Recordings recordings, long now, Writer out) throws IOException {
        new TraceWriter(timeline, recordings, now, out).write();
    }

    private void write() throws IOException {
        int process = 0;
        for (NodeTimeline.Program each : timeline.programs()) {
            process++;
            events.process(process, each.name() + " (program " + each.number() + ")", "program");
            events.row(process, LIFE, "life");
            events.span(process, LIFE, "joined", each.began(), end(each.ended()), Map.of("pid", each.pid()));
        }
        List<NodeTimeline.Actor> actors = timeline.actors().stream()
                .sorted(Comparator.comparingLong(TraceWriter::began))
                .toList();
        for (NodeTimeline.Actor each : actors) {
            process++;
            events.process(process, each.display(), each.className());
            events.row(process, LIFE, "life");
            events.row(process, CALLS, "calls");
            for (Phase phase : each.phases()) {
                write(process, each, phase);
            }
        }
        events.end();
    }

    private void write(int process, NodeTimeline.Actor actor, Phase phase) throws IOException {
        String name = phase.state().name();
        switch (phase.state()) {
            case PENDING, RESTARTING ->
                events.span(process, LIFE, name, phase.began(), end(phase.ended()), Map.of("waitsFor", phase.text()));
            case ALIVE -> writeProcess(process, actor, phase);
            case DEAD -> events.instant(process, LIFE, name, phase.began(), Map.of("cause", phase.text()));
        }
    }

    private void writeProcess(int process, NodeTimeline.Actor actor, Phase phase) throws IOException {
        boolean goesOn = phase.ended() == NodeTimeline.GOES_ON;
        List<Span> spans = goesOn ? recordings.of(actor.id(), phase.life()) : phase.calls();
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("class", actor.className());
        about.put("pid", phase.pid());
        about.put("restarts", phase.life());
        if (!phase.text().isEmpty()) {
            about.put("ended", phase.text());
        }
        long end = end(phase.ended());
        long starts = spans.isEmpty() ? end : spans.get(0).began();
        events.span(process, LIFE, "starting", phase.began(), starts, about);
        long serves = end;
        for (Span each : spans) {
            long ended = each.lasted() == NodeTimeline.GOES_ON ? end : each.began() + each.lasted();
            switch (each.name()) {
                case CallRecorder.CONSTRUCTOR -> {
                    serves = ended;
                    events.span(process, LIFE, each.name(), each.began(), ended, about);
                }
                case CallRecorder.CLOSE -> events.span(process, LIFE, each.name(), each.began(), ended, Map.of());
                default -> events.span(process, CALLS, each.name(), each.began(), ended, Map.of("calls", each.calls()));
            }
        }
        if (serves < end) {
            events.span(process, LIFE, phase.state().name(), serves, end, about);
        }
    }

    private long end(long ended) {
        return ended == NodeTimeline.GOES_ON ? now : ended;
    }
}
