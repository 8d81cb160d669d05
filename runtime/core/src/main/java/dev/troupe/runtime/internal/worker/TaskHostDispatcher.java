package dev.troupe.runtime.internal.worker;

import dev.troupe.runtime.internal.control.TaskHostStub;
import dev.troupe.runtime.internal.control.TaskHostStub.Introduction;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.WireInput;

/** Turns frames into calls of tasks, in a worker that runs one after the other. */
public final class TaskHostDispatcher implements Dispatcher<HostedTasks> {
    @Override
    public ActorType type() {
        return TaskHostStub.TYPE;
    }

    @Override
    public HostedTasks create(int constructor, WireInput in) {
        return new HostedTasks();
    }

    @Override
    public void dispatch(HostedTasks tasks, int method, WireInput in, Reply out) throws Throwable {
        if (method == TaskHostStub.INTRODUCE) {
            tasks.introduce(Introduction.read(in));
        } else {
            tasks.run(method, in, out);
        }
    }
}
