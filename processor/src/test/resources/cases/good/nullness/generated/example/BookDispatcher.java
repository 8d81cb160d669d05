package example;

import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.WireInput;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/**
 * Answers the calls of {@link BookHandle}, inside the worker process.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
@NullUnmarked
final class BookDispatcher implements Dispatcher<Book> {
    @Override
    public ActorType type() {
        return BookStub.TYPE;
    }

    @Override
    public Book create(int constructor, WireInput in) throws Throwable {
        return switch (constructor) {
            case 0 -> new Book(in.readString(), BookStub.STRING_ARRAY.read(in));
            default -> throw Dispatcher.unknown("constructor", constructor);
        };
    }

    @Override
    public void dispatch(Book book, int method, WireInput in, Reply out) throws Throwable {
        switch (method) {
            case BookStub.RENAME -> book.rename(in.readString());
            case BookStub.TITLE -> out.writeString(book.title());
            case BookStub.SIZE -> out.writeInt(book.size(in.readInt(), Codecs.BOXED_INT.read(in)));
            case BookStub.COUNT -> BookStub.MAP_OF_STRING_INTEGER.write(out,
                    book.count(BookStub.LIST_OF_PAGE.read(in), BookStub.STRING_ARRAY.read(in),
                    BookStub.STRING_ARRAY_ARRAY.read(in)));
            case BookStub.PAGE -> BookStub.PAGE_2.write(out,
                    book.page(BookStub.MAP_OF_STRING_LIST_OF_PAGE.read(in)));
            case BookStub.WORDS -> BookStub.STRING_ARRAY.write(out,
                    book.words(BookStub.INTEGER_ARRAY.read(in)));
            case BookStub.SPLIT -> BookStub.PAGE_2.write(out, book.split());
            case BookStub.TEXTS -> BookStub.PAIR_OF_STRING.write(out, book.texts());
            case BookStub.NUMBERS -> out.later(BookStub.PAIR_OF_INTEGER, book.numbers());
            case BookStub.ASK -> out.later(Codecs.STRING, book.ask());
            case BookStub.FINISH -> out.later(Codecs.VOID, book.finish());
            case BookStub.LINES -> out.stream(Codecs.STRING, book.lines());
            case BookStub.IS_BESIDE -> out.writeBoolean(book.isBeside(ShelfHandle.CODEC.read(in)));
            case BookStub.KEEP -> book.keep(in.readString());
            case BookStub.KEPT -> out.writeString(book.kept());
            default -> throw Dispatcher.unknown("method", method);
        }
    }
}
