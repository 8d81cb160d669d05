package example;

import dev.troupe.runtime.Demand;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.TaskOptions;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.RecordCodec;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.Request;
import dev.troupe.runtime.spi.Signature;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * What travels from {@link LibraryTasks} to {@link LibraryTasksDispatcher}, and back.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class LibraryTasksStub {
    /**
     * {@code int pages(Book)}
     */
    static final int PAGES = 1;

    static final ActorType TYPE = new ActorType(
            "example.Library",
            "example.LibraryTasksDispatcher",
            List.of(),
            List.of(
                    new Signature("pages(Book)", 0x89d0c704)),
            LibraryTasksStub.class);

    static final Codec<Library.Book> BOOK = new BookCodec();

    private LibraryTasksStub() {
    }

    static ObjectRef<Integer> pages(TaskOptions<?> options, Library.Book book) {
        try (Request request = TYPE.task(options, Demand.NONE, PAGES)) {
            BOOK.write(request, book);
            return request.send(Codecs.INT);
        }
    }

    static ObjectRef<Integer> pagesByRef(TaskOptions<?> options,
            ObjectRef<? extends Library.Book> book) {
        try (Request request = TYPE.task(options, Demand.NONE, PAGES)) {
            request.writeRef(BOOK, book);
            return request.send(Codecs.INT);
        }
    }

    private static final class BookCodec extends RecordCodec<Library.Book> {
        @Override
        protected void writeComponents(WireOutput out, Library.Book value) {
            out.writeString(value.title());
            out.writeInt(value.pages());
        }

        @Override
        protected Library.Book readComponents(WireInput in) {
            return new Library.Book(in.readString(), in.readInt());
        }
    }
}
