package dev.troupe.runtime.internal.timeline;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/**
 * Writes the events of a trace in the JSON that Perfetto and chrome://tracing open: the object format of the Trace Event
 * Format, with complete events ({@code X}), instants ({@code i}) and names ({@code M}). Times there are microseconds.
 */
final class TraceEvents {
    /** Rows have numbers of their own, whatever process they belong to. */
    private static final int ROWS_PER_PROCESS = 10;

    private final Writer out;
    private final long start;
    private boolean isFirst = true;

    /**
     * Begins a trace.
     *
     * @param start the time that is 0 in it, in nanoseconds
     * @param about what is said of the trace as a whole
     */
    TraceEvents(Writer out, long start, Map<String, ?> about) throws IOException {
        this.out = out;
        this.start = start;
        out.write("{\"displayTimeUnit\":\"ms\",\"otherData\":" + object(about) + ",\"traceEvents\":[");
    }

    /** Names a process, which stands where its number says. */
    void process(int process, String name, String label) throws IOException {
        meta(process, 0, "process_name", Map.of("name", name));
        meta(process, 0, "process_labels", Map.of("labels", label));
        meta(process, 0, "process_sort_index", Map.of("sort_index", process));
    }

    /** Names one of its rows. */
    void row(int process, int row, String name) throws IOException {
        meta(process, row, "thread_name", Map.of("name", name));
        meta(process, row, "thread_sort_index", Map.of("sort_index", row));
    }

    private void meta(int process, int row, String name, Map<String, ?> arguments) throws IOException {
        event("M", name, process, row, "", arguments);
    }

    /** Something that took its time. */
    void span(int process, int row, String name, long began, long ended, Map<String, ?> arguments) throws IOException {
        String times = ",\"ts\":" + micros(began - start) + ",\"dur\":" + micros(Math.max(0, ended - began));
        event("X", name, process, row, times, arguments);
    }

    /** Something that took none. */
    void instant(int process, int row, String name, long at, Map<String, ?> arguments) throws IOException {
        event("i", name, process, row, ",\"ts\":" + micros(at - start) + ",\"s\":\"p\"", arguments);
    }

    private void event(String kind, String name, int process, int row, String times, Map<String, ?> arguments)
            throws IOException {
        out.write(isFirst ? "\n" : ",\n");
        isFirst = false;
        out.write("{\"ph\":\"" + kind + "\",\"name\":" + text(name) + ",\"cat\":\"troupe\",\"pid\":" + process
                + ",\"tid\":" + (process * ROWS_PER_PROCESS + row) + times);
        out.write(arguments.isEmpty() ? "}" : ",\"args\":" + object(arguments) + "}");
    }

    /** The trace is complete. */
    void end() throws IOException {
        out.write("\n]}\n");
        out.flush();
    }

    private static String micros(long nanos) {
        long after = Math.max(0, nanos);
        return after / 1000 + "." + Long.toString(1000 + after % 1000).substring(1);
    }

    private static String object(Map<String, ?> values) {
        StringBuilder json = new StringBuilder("{");
        values.forEach((name, value) -> {
            json.append(json.length() > 1 ? "," : "").append(text(name)).append(':');
            json.append(value instanceof Number ? value.toString() : text(value.toString()));
        });
        return json.append('}').toString();
    }

    private static String text(String value) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            switch (each) {
                case '"', '\\' -> json.append('\\').append(each);
                case '\n' -> json.append("\\n");
                default -> {
                    if (each < ' ' || Character.isSurrogate(each)) {
                        json.append(String.format("\\u%04x", (int) each));
                    } else {
                        json.append(each);
                    }
                }
            }
        }
        return json.append('"').toString();
    }
}
