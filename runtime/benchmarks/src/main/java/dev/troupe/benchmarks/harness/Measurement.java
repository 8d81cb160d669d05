package dev.troupe.benchmarks.harness;

/**
 * What is measured in one go.
 *
 * @param calls how many at most; who is too slow for that makes fewer
 * @param inFlight how many at once; for {@link Kind#FANNED} and {@link Kind#WITH_REFS} the calls to each of the actors, for
 *     {@link Kind#FROM_TASKS} those of each task, for {@link Kind#CROWDED} the number of actors, for {@link Kind#THREADS}
 *     and {@link Kind#PROCESSES} the number of callers, for {@link Kind#PUT_LARGE} how many megabytes
 */
public record Measurement(Kind kind, int calls, int inFlight) {
    /** How the calls are made. */
    public enum Kind {
        /** One at a time. */
        SYNC,
        /** With always the same number in flight. */
        PIPELINED,
        /** All at once, and then all answers; again and again. */
        BATCHED,
        /** The same, of an actor that runs several calls at once. */
        CONCURRENT,
        /** By an actor, which makes calls to several others at once. */
        FANNED,
        /** By several tasks at once, each to several actors in turn. */
        FROM_TASKS,
        /** By several actors at once, each to one of its own and with a ref as the argument. */
        WITH_REFS,
        /** One at a time, and each after everybody has gone to sleep. */
        WOKEN,
        /** One at a time to one of many actors that live; the others do nothing. */
        CROWDED,
        /** By several threads at once to one actor, one at a time by each. */
        THREADS,
        /** By several processes at once to one actor, one at a time by each. */
        PROCESSES,
        /** So many a second, evenly. */
        PACED,
        /** One task at a time. */
        TASKS_SYNC,
        /** Many tasks at once, and then all answers; again and again. */
        TASKS_BATCHED,
        /** The same, but counted in batches. */
        TASKS_IN_BATCHES,
        /** All at once, tasks that use a CPU for a millisecond each. */
        TASKS_BURNT,
        /** Small values are put. */
        PUTS,
        /** One small value is asked for. */
        GETS,
        /** So many megabytes are put, each time into memory that was used before. */
        PUT_LARGE,
        /** The same into memory that is new. */
        PUT_FRESH,
        /** None at all: many actors do nothing, for as many seconds as there would be calls. */
        IDLE;

        /** Whether it is about what is put into shared memory. */
        public boolean isOfObjects() {
            return switch (this) {
                case PUTS, GETS, PUT_LARGE, PUT_FRESH -> true;
                default -> false;
            };
        }

        /** Whether it is tasks that are called. */
        public boolean isOfTasks() {
            return switch (this) {
                case TASKS_SYNC, TASKS_BATCHED, TASKS_IN_BATCHES, TASKS_BURNT -> true;
                default -> false;
            };
        }
    }

    /** The words stand in the order of the record. */
    static Measurement parse(String kind, String calls, String inFlight) {
        return new Measurement(Kind.valueOf(kind), Integer.parseInt(calls), Integer.parseInt(inFlight));
    }

    /** What the table and the file call it: the name that Ray has for it, where Ray measures it too. */
    public String benchmark() {
        return switch (kind) {
            case SYNC -> "1:1 actor calls sync";
            case BATCHED -> "1:1 actor calls async";
            case CONCURRENT -> "1:1 actor calls concurrent";
            case FANNED -> "1:n actor calls async";
            case FROM_TASKS -> "n:n actor calls async";
            case WITH_REFS -> "n:n actor calls with arg async";
            case PIPELINED -> "pipelined " + inFlight;
            case WOKEN -> "wake from parked";
            case CROWDED -> "sync, live actors: " + inFlight;
            case THREADS -> "calling threads: " + inFlight;
            case PROCESSES -> "calling processes: " + inFlight;
            case PACED -> "calls at a fixed rate";
            case TASKS_SYNC -> "single client tasks sync";
            case TASKS_BATCHED -> "single client tasks async";
            case TASKS_IN_BATCHES -> "single client tasks and get batch";
            case TASKS_BURNT -> "tasks of one millisecond";
            case PUTS -> "single client put calls";
            case GETS -> "single client get calls";
            case PUT_LARGE -> "single client put gigabytes";
            case PUT_FRESH -> "put gigabytes, new memory";
            case IDLE -> "idle processes: " + inFlight;
        };
    }

    /** Whether one number of calls fits all, however fast they are. */
    boolean isFixed() {
        return switch (kind) {
            case WOKEN, TASKS_BURNT, PACED, PUT_LARGE, PUT_FRESH, IDLE -> true;
            default -> false;
        };
    }

    /** The same with another number of calls, but enough of them for all to be in flight. */
    Measurement withCalls(int number) {
        return new Measurement(kind, Math.max(number, inFlight), inFlight);
    }

    /** As {@link #parse} reads it. */
    String words() {
        return kind + " " + calls + " " + inFlight;
    }
}
