package example;

import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.TaskDispatcher;
import dev.troupe.runtime.spi.WireInput;
import javax.annotation.processing.Generated;

/**
 * Answers the calls of {@link MixedTasks}, inside the worker process.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class MixedTasksDispatcher extends TaskDispatcher {
    @Override
    public ActorType type() {
        return MixedTasksStub.TYPE;
    }

    @Override
    protected void dispatch(int task, WireInput in, Reply out) throws Throwable {
        switch (task) {
            case MixedTasksStub.SUM -> out.writeInt(Mixed.sum(MixedHandle.CODEC.read(in),
                    MixedHandle.CODEC.read(in)));
            default -> throw Dispatcher.unknown("task", task);
        }
    }
}
