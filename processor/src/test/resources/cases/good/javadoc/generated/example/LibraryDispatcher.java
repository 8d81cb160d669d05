package example;

import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.WireInput;
import javax.annotation.processing.Generated;

/**
 * Answers the calls of {@link LibraryHandle}, inside the worker process.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
@SuppressWarnings("deprecation")
final class LibraryDispatcher implements Dispatcher<Library> {
    @Override
    public ActorType type() {
        return LibraryStub.TYPE;
    }

    @Override
    public Library create(int constructor, WireInput in) throws Throwable {
        return switch (constructor) {
            case 0 -> new Library(in.readString());
            default -> throw Dispatcher.unknown("constructor", constructor);
        };
    }

    @Override
    public void dispatch(Library library, int method, WireInput in, Reply out) throws Throwable {
        switch (method) {
            case LibraryStub.LEND -> LibraryStub.BOOK.write(out, library.lend(in.readString(),
                    Codecs.INT_ARRAY.read(in)));
            case LibraryStub.COUNT -> out.writeInt(library.count());
            case LibraryStub.CLEAR -> library.clear();
            case LibraryStub.OPEN -> library.open();
            case LibraryStub.CUT -> LibraryStub.HALVES.write(out, library.cut());
            case LibraryStub.TITLES -> out.stream(Codecs.STRING, library.titles());
            case LibraryStub.SIZE -> out.writeInt(library.size());
            default -> throw Dispatcher.unknown("method", method);
        }
    }
}
