package loose;

import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.TaskDispatcher;
import dev.troupe.runtime.spi.WireInput;
import javax.annotation.processing.Generated;

/**
 * Answers the calls of {@link MarkedTasks}, inside the worker process.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class MarkedTasksDispatcher extends TaskDispatcher {
    @Override
    public ActorType type() {
        return MarkedTasksStub.TYPE;
    }

    @Override
    protected void dispatch(int task, WireInput in, Reply out) throws Throwable {
        switch (task) {
            case MarkedTasksStub.FIND -> out.writeString(Marked.find(in.readString(),
                    in.readString()));
            default -> throw Dispatcher.unknown("task", task);
        }
    }
}
