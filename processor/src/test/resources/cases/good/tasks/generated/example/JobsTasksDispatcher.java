package example;

import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.TaskDispatcher;
import dev.troupe.runtime.spi.WireInput;
import javax.annotation.processing.Generated;

/**
 * Answers the calls of {@link JobsTasks}, inside the worker process.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class JobsTasksDispatcher extends TaskDispatcher {
    @Override
    public ActorType type() {
        return JobsTasksStub.TYPE;
    }

    @Override
    protected void dispatch(int task, WireInput in, Reply out) throws Throwable {
        switch (task) {
            case JobsTasksStub.COUNT -> out.writeInt(Jobs.count(JobsTasksStub.LIST_OF_STRING.read(in)));
            case JobsTasksStub.TRAIN -> out.writeDouble(Jobs.train(in.readDouble(),
                    JobsTasksStub.RANGE.read(in)));
            case JobsTasksStub.HALVES -> JobsTasksStub.RANGE.write(out,
                    Jobs.split(JobsTasksStub.RANGE.read(in)));
            case JobsTasksStub.LATER -> out.later(Codecs.STRING,
                    Jobs.later(JobsTasksStub.STRING_ARRAY.read(in)));
            default -> throw Dispatcher.unknown("task", task);
        }
    }
}
