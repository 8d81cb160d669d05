package example;

import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.TaskDispatcher;
import dev.troupe.runtime.spi.WireInput;
import javax.annotation.processing.Generated;

/**
 * Answers the calls of {@link LibraryTasks}, inside the worker process.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class LibraryTasksDispatcher extends TaskDispatcher {
    @Override
    public ActorType type() {
        return LibraryTasksStub.TYPE;
    }

    @Override
    protected void dispatch(int task, WireInput in, Reply out) throws Throwable {
        switch (task) {
            case LibraryTasksStub.PAGES -> out.writeInt(Library.pages(LibraryTasksStub.BOOK.read(in)));
            default -> throw Dispatcher.unknown("task", task);
        }
    }
}
