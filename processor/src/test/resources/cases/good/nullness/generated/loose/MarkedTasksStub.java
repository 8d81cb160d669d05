package loose;

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
import org.jspecify.annotations.Nullable;

/**
 * What travels from {@link MarkedTasks} to {@link MarkedTasksDispatcher}, and back.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class MarkedTasksStub {
    /**
     * {@code String find(String, String)}
     */
    static final int FIND = 1;

    static final ActorType TYPE = new ActorType(
            "loose.Marked",
            "loose.MarkedTasksDispatcher",
            List.of(),
            List.of(
                    new Signature("find(String, String)", 0x9b8f45b)),
            MarkedTasksStub.class);

    private MarkedTasksStub() {
    }

    static ObjectRef<@Nullable String> find(TaskOptions<?> options, @Nullable String name,
            String place) {
        try (Request request = TYPE.task(options, Demand.NONE, FIND)) {
            request.writeString(name);
            request.writeString(place);
            return request.send(Codecs.STRING);
        }
    }

    static ObjectRef<@Nullable String> findByRef(TaskOptions<?> options,
            ObjectRef<? extends @Nullable String> name, ObjectRef<? extends String> place) {
        try (Request request = TYPE.task(options, Demand.NONE, FIND)) {
            request.writeRef(Codecs.STRING, name);
            request.writeRef(Codecs.STRING, place);
            return request.send(Codecs.STRING);
        }
    }
}
