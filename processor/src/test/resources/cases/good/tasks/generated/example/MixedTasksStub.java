package example;

import dev.troupe.runtime.Demand;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.TaskOptions;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.Request;
import dev.troupe.runtime.spi.Signature;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * What travels from {@link MixedTasks} to {@link MixedTasksDispatcher}, and back.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class MixedTasksStub {
    /**
     * {@code int sum(MixedHandle, MixedHandle)}
     */
    static final int SUM = 1;

    static final ActorType TYPE = new ActorType(
            "example.Mixed",
            "example.MixedTasksDispatcher",
            List.of(),
            List.of(
                    new Signature("sum(MixedHandle, MixedHandle)", 0xb8bae1ba)),
            MixedTasksStub.class);

    private MixedTasksStub() {
    }

    static ObjectRef<Integer> sum(TaskOptions<?> options, MixedHandle first, MixedHandle second) {
        try (Request request = TYPE.task(options, Demand.NONE, SUM)) {
            MixedHandle.CODEC.write(request, first);
            MixedHandle.CODEC.write(request, second);
            return request.send(Codecs.INT);
        }
    }

    static ObjectRef<Integer> sumByRef(TaskOptions<?> options,
            ObjectRef<? extends MixedHandle> first, ObjectRef<? extends MixedHandle> second) {
        try (Request request = TYPE.task(options, Demand.NONE, SUM)) {
            request.writeRef(MixedHandle.CODEC, first);
            request.writeRef(MixedHandle.CODEC, second);
            return request.send(Codecs.INT);
        }
    }
}
