package example;

import dev.troupe.runtime.Demand;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.TaskOptions;
import dev.troupe.runtime.TaskRetries;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.RecordCodec;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.Request;
import dev.troupe.runtime.spi.Signature;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * What travels from {@link JobsTasks} to {@link JobsTasksDispatcher}, and back.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class JobsTasksStub {
    /**
     * {@code int count(List<String>)}
     */
    static final int COUNT = 1;

    /**
     * {@code double train(double, Range)}
     */
    static final int TRAIN = 2;

    /**
     * {@code Range split(Range)}
     */
    static final int HALVES = 3;

    /**
     * {@code String later(String...)}
     */
    static final int LATER = 4;

    static final ActorType TYPE = new ActorType(
            "example.Jobs",
            "example.JobsTasksDispatcher",
            List.of(),
            List.of(
                    new Signature("count(List<String>)", 0x913c9871),
                    new Signature("train(double, Range)", 0x97a5dfc0),
                    new Signature("split(Range)", 0x670db0b),
                    new Signature("later(String...)", 0xa8708581)),
            JobsTasksStub.class);

    static final Demand TRAIN_NEEDS = Demand.NONE.withCpus(2).withGpus(0.5).with("Custom1", 1).withMemory("512m");

    static final Demand HALVES_NEEDS = Demand.NONE.withCpus(0.5);

    static final TaskRetries LATER_RETRIES = TaskRetries.DEFAULT.withMax(5).after(IOException.class);

    static final Codec<Jobs.Range> RANGE = new RangeCodec();

    static final Codec<List<String>> LIST_OF_STRING = Codecs.list(Codecs.STRING);

    static final Codec<String[]> STRING_ARRAY = Codecs.array(Codecs.STRING, String[]::new);

    private JobsTasksStub() {
    }

    static ObjectRef<Integer> count(TaskOptions<?> options, List<String> words) {
        try (Request request = TYPE.task(options, Demand.NONE, COUNT)) {
            LIST_OF_STRING.write(request, words);
            return request.send(Codecs.INT);
        }
    }

    static ObjectRef<Integer> countByRef(TaskOptions<?> options,
            ObjectRef<? extends List<String>> words) {
        try (Request request = TYPE.task(options, Demand.NONE, COUNT)) {
            request.writeRef(LIST_OF_STRING, words);
            return request.send(Codecs.INT);
        }
    }

    static ObjectRef<Double> train(TaskOptions<?> options, double rate, Jobs.Range range) {
        try (Request request = TYPE.task(options, TRAIN_NEEDS, TRAIN)) {
            request.writeDouble(rate);
            RANGE.write(request, range);
            return request.send(Codecs.DOUBLE);
        }
    }

    static ObjectRef<Double> trainByRef(TaskOptions<?> options, ObjectRef<? extends Double> rate,
            ObjectRef<? extends Jobs.Range> range) {
        try (Request request = TYPE.task(options, TRAIN_NEEDS, TRAIN)) {
            request.writeRef(Codecs.DOUBLE, rate);
            request.writeRef(RANGE, range);
            return request.send(Codecs.DOUBLE);
        }
    }

    static ObjectRef<Jobs.Range> halves(TaskOptions<?> options, Jobs.Range range) {
        try (Request request = TYPE.task(options, HALVES_NEEDS, HALVES)) {
            RANGE.write(request, range);
            return request.send(RANGE);
        }
    }

    static ObjectRef<Jobs.Range> halvesByRef(TaskOptions<?> options,
            ObjectRef<? extends Jobs.Range> range) {
        try (Request request = TYPE.task(options, HALVES_NEEDS, HALVES)) {
            request.writeRef(RANGE, range);
            return request.send(RANGE);
        }
    }

    static ObjectRef<String> later(TaskOptions<?> options, String[] words) {
        try (Request request = TYPE.task(options, Demand.NONE, LATER_RETRIES, LATER)) {
            STRING_ARRAY.write(request, words);
            return request.send(Codecs.STRING);
        }
    }

    static ObjectRef<String> laterByRef(TaskOptions<?> options,
            ObjectRef<? extends String[]> words) {
        try (Request request = TYPE.task(options, Demand.NONE, LATER_RETRIES, LATER)) {
            request.writeRef(STRING_ARRAY, words);
            return request.send(Codecs.STRING);
        }
    }

    private static final class RangeCodec extends RecordCodec<Jobs.Range> {
        @Override
        protected void writeComponents(WireOutput out, Jobs.Range value) {
            out.writeInt(value.from());
            out.writeInt(value.to());
        }

        @Override
        protected Jobs.Range readComponents(WireInput in) {
            return new Jobs.Range(in.readInt(), in.readInt());
        }
    }
}
