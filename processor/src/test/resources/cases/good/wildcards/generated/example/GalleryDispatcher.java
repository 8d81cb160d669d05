package example;

import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.WireInput;
import javax.annotation.processing.Generated;

/**
 * Answers the calls of {@link GalleryHandle}, inside the worker process.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class GalleryDispatcher implements Dispatcher<Gallery> {
    @Override
    public ActorType type() {
        return GalleryStub.TYPE;
    }

    @Override
    public Gallery create(int constructor, WireInput in) throws Throwable {
        return switch (constructor) {
            case 0 -> new Gallery();
            default -> throw Dispatcher.unknown("constructor", constructor);
        };
    }

    @Override
    public void dispatch(Gallery gallery, int method, WireInput in, Reply out) throws Throwable {
        switch (method) {
            case GalleryStub.HANG -> out.writeInt(gallery.hang(GalleryStub.LIST_OF_SHAPE.read(in)));
            case GalleryStub.SHAPES -> GalleryStub.LIST_OF_SHAPE.write(out, gallery.shapes());
            case GalleryStub.BY_ROOM -> GalleryStub.MAP_OF_STRING_LIST_OF_SHAPE.write(out,
                    gallery.byRoom(GalleryStub.SET_OF_STRING.read(in)));
            case GalleryStub.FIRST -> GalleryStub.OPTIONAL_OF_CIRCLE.write(out,
                    gallery.first(GalleryStub.LIST_OF_CIRCLE_ARRAY.read(in)));
            case GalleryStub.LATER -> out.later(GalleryStub.SHAPE, gallery.later());
            case GalleryStub.NUMBERS -> out.stream(Codecs.BOXED_INT,
                    gallery.numbers(GalleryStub.LIST_OF_INTEGER.read(in)));
            case GalleryStub.COUNT -> out.writeInt(gallery.count(GalleryStub.LIST_OF_SHAPE.read(in)));
            default -> throw Dispatcher.unknown("method", method);
        }
    }
}
