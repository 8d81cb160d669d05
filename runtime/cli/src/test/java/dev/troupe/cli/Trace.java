package dev.troupe.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.List;

/** A trace as a browser would read it. */
record Trace(List<JsonObject> events) {
    /** Something that took its time, or, where it has no end, an instant. */
    record Event(String name, double began, double ended, JsonObject arguments) {
        String argument(String key) {
            return arguments.get(key).getAsString();
        }

        int calls() {
            return arguments.get("calls").getAsInt();
        }
    }

    static Trace of(JsonElement json) {
        return new Trace(json.getAsJsonObject().getAsJsonArray("traceEvents").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList());
    }

    /** What stands on one row of a process, in the order of its beginnings. */
    List<Event> row(String process, String row) {
        int pid = number("process_name", process, 0);
        int tid = number("thread_name", row, pid);
        return events.stream()
                .filter(each -> each.has("ts") && each.get("tid").getAsInt() == tid)
                .map(Trace::event)
                .sorted(Comparator.comparingDouble(Event::began))
                .toList();
    }

    /** The processes by their names, in the order in which they are shown. */
    List<String> processes() {
        return events.stream()
                .filter(each -> each.get("name").getAsString().equals("process_name"))
                .sorted(Comparator.comparingInt(each -> each.get("pid").getAsInt()))
                .map(Trace::nameGiven)
                .toList();
    }

    private int number(String kind, String name, int process) {
        return events.stream()
                .filter(each -> each.get("name").getAsString().equals(kind)
                        && nameGiven(each).equals(name)
                        && (process == 0 || each.get("pid").getAsInt() == process))
                .mapToInt(each -> each.get(process == 0 ? "pid" : "tid").getAsInt())
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + name + " in " + processes()));
    }

    private static String nameGiven(JsonObject event) {
        return event.getAsJsonObject("args").get("name").getAsString();
    }

    private static Event event(JsonObject event) {
        double began = event.get("ts").getAsDouble();
        double lasted = event.has("dur") ? event.get("dur").getAsDouble() : 0;
        return new Event(event.get("name").getAsString(), began, began + lasted, event.getAsJsonObject("args"));
    }
}
