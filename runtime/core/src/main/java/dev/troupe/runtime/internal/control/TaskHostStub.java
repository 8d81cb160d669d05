package dev.troupe.runtime.internal.control;

import dev.troupe.runtime.internal.wire.RequestHeader;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Signature;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.util.List;
import java.util.Set;

/**
 * What travels to a worker of tasks. Before the first call of a task it is told what the number of that task stands for; a
 * call of the task is then a call of the method with that number.
 */
public final class TaskHostStub {
    /** The "method" that introduces a task; tasks have the numbers after it. */
    public static final int INTRODUCE = 0;

    public static final ActorType TYPE = new ActorType(
            "dev.troupe.runtime.Tasks",
            "dev.troupe.runtime.internal.worker.TaskHostDispatcher",
            List.of(new Signature("Tasks()", 0)),
            List.of(), // Those of the tasks have numbers that only their caller knows.
            TaskHostStub.class);

    private static final Codec<List<String>> SIGNATURES = Codecs.list(Codecs.STRING);
    private static final Codec<Set<String>> NAMES = Codecs.set(Codecs.STRING);

    private TaskHostStub() {}

    /**
     * A task, and how its calls are treated.
     *
     * @param number what it is called by
     * @param dispatcherName the generated dispatcher of its class
     * @param task its number there
     * @param retryExceptions the names of exceptions after which a call may be made again
     * @param signatures what the caller was compiled against
     */
    public record Introduction(
            int number, String dispatcherName, int task, Set<String> retryExceptions, List<String> signatures) {
        /** Writes a frame without its header. */
        public WireOutput toFrame() {
            WireOutput out = new WireOutput(RequestHeader.LENGTH);
            out.reset(RequestHeader.LENGTH);
            out.writeInt(number);
            out.writeString(dispatcherName);
            out.writeInt(task);
            NAMES.write(out, retryExceptions);
            SIGNATURES.write(out, signatures);
            return out;
        }

        public static Introduction read(WireInput in) {
            return new Introduction(
                    in.readInt(),
                    WorkerSpec.required(in.readString()),
                    in.readInt(),
                    NAMES.read(in),
                    SIGNATURES.read(in));
        }
    }
}
