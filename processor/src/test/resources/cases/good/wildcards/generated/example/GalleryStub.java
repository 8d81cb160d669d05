package example;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.ObjectRefStream;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Creation;
import dev.troupe.runtime.spi.RecordCodec;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.Request;
import dev.troupe.runtime.spi.SealedCodec;
import dev.troupe.runtime.spi.Signature;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * What travels from {@link GalleryHandle} to {@link GalleryDispatcher}, and back.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class GalleryStub {
    /**
     * {@code int hang(List<? extends Shape>)}
     */
    static final int HANG = 1;

    /**
     * {@code List<? extends Shape> shapes()}
     */
    static final int SHAPES = 2;

    /**
     * {@code Map<String, ? extends List<? extends Shape>> byRoom(Set<? extends String>)}
     */
    static final int BY_ROOM = 3;

    /**
     * {@code Optional<? extends Circle> first(List<? extends Circle>[])}
     */
    static final int FIRST = 4;

    /**
     * {@code Shape later()}
     */
    static final int LATER = 5;

    /**
     * {@code Integer numbers(List<? extends Integer>)}
     */
    static final int NUMBERS = 6;

    /**
     * {@code int count(List<? extends Shape>)}
     */
    static final int COUNT = 7;

    static final ActorType TYPE = new ActorType(
            "example.Gallery",
            "example.GalleryDispatcher",
            List.of(
                    new Signature("Gallery()", 0x0)),
            List.of(
                    new Signature("hang(List<? extends Shape>)", 0x2c135748),
                    new Signature("shapes()", 0xe6d05d3c),
                    new Signature("byRoom(Set<? extends String>)", 0x39b10ab5),
                    new Signature("first(List<? extends Circle>[])", 0x7d24638c),
                    new Signature("later()", 0x67028ccf),
                    new Signature("numbers(List<? extends Integer>)", 0x13f50712),
                    new Signature("count(List<? extends Shape>)", 0x2c135748)),
            GalleryStub.class);

    static final Codec<Gallery.Shape> SHAPE = new ShapeCodec();

    static final Codec<Gallery.Circle> CIRCLE = new CircleCodec();

    static final Codec<Gallery.Square> SQUARE = new SquareCodec();

    @SuppressWarnings("unchecked")
    static final Codec<List<? extends Gallery.Shape>> LIST_OF_SHAPE = (Codec<List<? extends Gallery.Shape>>)
            (Codec<?>) Codecs.list(SHAPE);

    @SuppressWarnings("unchecked")
    static final Codec<Set<? extends String>> SET_OF_STRING = (Codec<Set<? extends String>>)
            (Codec<?>) Codecs.set(Codecs.STRING);

    @SuppressWarnings("unchecked")
    static final Codec<Map<String, ? extends List<? extends Gallery.Shape>>> MAP_OF_STRING_LIST_OF_SHAPE = (Codec<Map<String, ? extends List<? extends Gallery.Shape>>>)
            (Codec<?>) Codecs.map(Codecs.STRING, LIST_OF_SHAPE);

    @SuppressWarnings("unchecked")
    static final Codec<List<? extends Gallery.Circle>> LIST_OF_CIRCLE = (Codec<List<? extends Gallery.Circle>>)
            (Codec<?>) Codecs.list(CIRCLE);

    @SuppressWarnings("unchecked")
    static final Codec<List<? extends Gallery.Circle>[]> LIST_OF_CIRCLE_ARRAY = Codecs.array(LIST_OF_CIRCLE, size -> (List<? extends Gallery.Circle>[]) new List<?>[size]);

    @SuppressWarnings("unchecked")
    static final Codec<Optional<? extends Gallery.Circle>> OPTIONAL_OF_CIRCLE = (Codec<Optional<? extends Gallery.Circle>>)
            (Codec<?>) Codecs.optional(CIRCLE);

    @SuppressWarnings("unchecked")
    static final Codec<List<? extends Integer>> LIST_OF_INTEGER = (Codec<List<? extends Integer>>)
            (Codec<?>) Codecs.list(Codecs.BOXED_INT);

    private GalleryStub() {
    }

    static ActorRef create(ActorOptions<?> options) {
        try (Creation creation = TYPE.create(options, 0)) {
            return creation.start();
        }
    }

    static ObjectRef<Integer> hang(ActorRef actor, List<? extends Gallery.Shape> more) {
        try (Request request = actor.request(HANG)) {
            LIST_OF_SHAPE.write(request, more);
            return request.send(Codecs.INT);
        }
    }

    static ObjectRef<Integer> hangByRef(ActorRef actor,
            ObjectRef<? extends List<? extends Gallery.Shape>> more) {
        try (Request request = actor.request(HANG)) {
            request.writeRef(LIST_OF_SHAPE, more);
            return request.send(Codecs.INT);
        }
    }

    static ObjectRef<List<? extends Gallery.Shape>> shapes(ActorRef actor) {
        try (Request request = actor.request(SHAPES)) {
            return request.send(LIST_OF_SHAPE);
        }
    }

    static ObjectRef<Map<String, ? extends List<? extends Gallery.Shape>>> byRoom(ActorRef actor,
            Set<? extends String> rooms) {
        try (Request request = actor.request(BY_ROOM)) {
            SET_OF_STRING.write(request, rooms);
            return request.send(MAP_OF_STRING_LIST_OF_SHAPE);
        }
    }

    static ObjectRef<Map<String, ? extends List<? extends Gallery.Shape>>> byRoomByRef(
            ActorRef actor, ObjectRef<? extends Set<? extends String>> rooms) {
        try (Request request = actor.request(BY_ROOM)) {
            request.writeRef(SET_OF_STRING, rooms);
            return request.send(MAP_OF_STRING_LIST_OF_SHAPE);
        }
    }

    static ObjectRef<Optional<? extends Gallery.Circle>> first(ActorRef actor,
            List<? extends Gallery.Circle>[] circles) {
        try (Request request = actor.request(FIRST)) {
            LIST_OF_CIRCLE_ARRAY.write(request, circles);
            return request.send(OPTIONAL_OF_CIRCLE);
        }
    }

    static ObjectRef<Optional<? extends Gallery.Circle>> firstByRef(ActorRef actor,
            ObjectRef<? extends List<? extends Gallery.Circle>[]> circles) {
        try (Request request = actor.request(FIRST)) {
            request.writeRef(LIST_OF_CIRCLE_ARRAY, circles);
            return request.send(OPTIONAL_OF_CIRCLE);
        }
    }

    static ObjectRef<Gallery.Shape> later(ActorRef actor) {
        try (Request request = actor.request(LATER)) {
            return request.send(SHAPE);
        }
    }

    static ObjectRefStream<Integer> numbers(ActorRef actor, List<? extends Integer> numbers) {
        try (Request request = actor.request(NUMBERS)) {
            LIST_OF_INTEGER.write(request, numbers);
            return request.stream(Codecs.BOXED_INT);
        }
    }

    static ObjectRefStream<Integer> numbersByRef(ActorRef actor,
            ObjectRef<? extends List<? extends Integer>> numbers) {
        try (Request request = actor.request(NUMBERS)) {
            request.writeRef(LIST_OF_INTEGER, numbers);
            return request.stream(Codecs.BOXED_INT);
        }
    }

    static ObjectRef<Integer> count(ActorRef actor, List<? extends Gallery.Shape> all) {
        try (Request request = actor.request(COUNT)) {
            LIST_OF_SHAPE.write(request, all);
            return request.send(Codecs.INT);
        }
    }

    static ObjectRef<Integer> countByRef(ActorRef actor,
            ObjectRef<? extends List<? extends Gallery.Shape>> all) {
        try (Request request = actor.request(COUNT)) {
            request.writeRef(LIST_OF_SHAPE, all);
            return request.send(Codecs.INT);
        }
    }

    private static final class ShapeCodec extends SealedCodec<Gallery.Shape> {
        @Override
        protected void writeVariant(WireOutput out, Gallery.Shape value) {
            if (value instanceof Gallery.Circle variant) {
                out.writeSize(0);
                CIRCLE.write(out, variant);
                return;
            }
            if (value instanceof Gallery.Square variant) {
                out.writeSize(1);
                SQUARE.write(out, variant);
                return;
            }
            throw unknown(value);
        }

        @Override
        protected Gallery.Shape readVariant(WireInput in, int variant) {
            return switch (variant) {
                case 0 -> CIRCLE.read(in);
                case 1 -> SQUARE.read(in);
                default -> throw unknown(variant);
            };
        }
    }

    private static final class CircleCodec extends RecordCodec<Gallery.Circle> {
        @Override
        protected void writeComponents(WireOutput out, Gallery.Circle value) {
            out.writeDouble(value.radius());
        }

        @Override
        protected Gallery.Circle readComponents(WireInput in) {
            return new Gallery.Circle(in.readDouble());
        }
    }

    private static final class SquareCodec extends RecordCodec<Gallery.Square> {
        @Override
        protected void writeComponents(WireOutput out, Gallery.Square value) {
            out.writeDouble(value.side());
        }

        @Override
        protected Gallery.Square readComponents(WireInput in) {
            return new Gallery.Square(in.readDouble());
        }
    }
}
