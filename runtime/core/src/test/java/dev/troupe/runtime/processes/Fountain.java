package dev.troupe.runtime.processes;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.Demand;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.ObjectRefStream;
import dev.troupe.runtime.TaskOptions;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Creation;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.Request;
import dev.troupe.runtime.spi.Signature;
import dev.troupe.runtime.spi.TaskDispatcher;
import dev.troupe.runtime.spi.TypedHandle;
import dev.troupe.runtime.spi.WireInput;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** An actor and tasks that give back many results, with what generated code would have for them. */
@NullUnmarked
final class Fountain {
    /** How results are given back. */
    enum How {
        STREAM(1),
        ITERATOR(2),
        PUBLISHER(3);

        private final int method;

        How(int method) {
            this.method = method;
        }
    }

    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger interrupted = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private int value;

    private Stream<Integer> numbers(int count) {
        return IntStream.range(0, count)
                .boxed()
                .peek(each -> made.incrementAndGet())
                .onClose(closed::incrementAndGet);
    }

    private static Flow.Publisher<Integer> published(int count) {
        return subscriber -> {
            SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>();
            publisher.subscribe(subscriber);
            Thread thread = new Thread(() -> {
                try (publisher) {
                    for (int i = 0; i < count; i++) {
                        publisher.submit(i);
                    }
                }
            });
            thread.setDaemon(true);
            thread.start();
        };
    }

    private static Flow.Publisher<Integer> failing(int after) {
        return subscriber -> subscriber.onSubscribe(new Flow.Subscription() {
            private int next;

            @Override
            public void request(long items) {
                for (long i = 0; i < items && next <= after; i++) {
                    if (next < after) {
                        subscriber.onNext(next);
                    } else {
                        subscriber.onError(new IllegalStateException("no " + after));
                    }
                    next++;
                }
            }

            @Override
            public void cancel() {
                next = Integer.MAX_VALUE;
            }
        });
    }

    private static int sum(ObjectRefStream<Integer> numbers) {
        return numbers.stream().mapToInt(each -> each).sum();
    }

    private static int fail(int at) {
        throw new IllegalStateException("no " + at);
    }

    /** The fourth one takes for ever, or until it is interrupted. */
    private Stream<Integer> stuck() {
        return numbers(10).peek(each -> {
            if (each == 3) {
                try {
                    TimeUnit.DAYS.sleep(1);
                } catch (InterruptedException e) {
                    interrupted.incrementAndGet();
                    throw new IllegalStateException(e);
                }
            }
        });
    }

    private static Stream<Integer> deadly(int last) {
        return Stream.iterate(0, each -> each + 1).peek(each -> {
            if (each > last) {
                Runtime.getRuntime().halt(3);
            }
        });
    }

    /** A handle of it. */
    static final class Handle extends TypedHandle<Fountain> {
        static final ActorType TYPE = new ActorType(
                Fountain.class.getName(),
                ActorDispatcher.class.getName(),
                List.of(new Signature("Fountain()", 0)),
                Stream.of(
                                "numbers(int)",
                                "iterate(int)",
                                "publish(int)",
                                "failing(int)",
                                "blobs(int, int)",
                                "stuck()",
                                "deadly(int)",
                                "nothing()",
                                "add(int)",
                                "counts()",
                                "sum(FountainHandle)",
                                "failingPublisher(int)",
                                "slow(int)",
                                "asking(FountainHandle)",
                                "sumOfAsking(FountainHandle, FountainHandle)")
                        .map(each -> new Signature(each, 0))
                        .toList(),
                Fountain.class);

        static final Codec<Handle> CODEC = Codecs.handle(TYPE, Handle::new);

        private Handle(ActorRef actor) {
            super(actor);
        }

        static Handle remote() {
            return new Options().remote();
        }

        private <T> ObjectRefStream<T> stream(int method, int argument, Codec<T> codec) {
            try (Request request = actor.request(method)) {
                request.writeInt(argument);
                return request.stream(codec);
            }
        }

        ObjectRefStream<Integer> numbers(How how, int count) {
            return stream(how.method, count, Codecs.BOXED_INT);
        }

        /** By ref. */
        ObjectRefStream<Integer> numbers(ObjectRef<Integer> count) {
            try (Request request = actor.request(1)) {
                request.writeRef(Codecs.INT, count);
                return request.stream(Codecs.BOXED_INT);
            }
        }

        ObjectRefStream<Integer> failing(int after) {
            return stream(4, after, Codecs.BOXED_INT);
        }

        ObjectRefStream<byte[]> blobs(int count, int size) {
            try (Request request = actor.request(5)) {
                request.writeInt(count);
                request.writeInt(size);
                return request.stream(Codecs.BYTE_ARRAY);
            }
        }

        ObjectRefStream<Integer> stuck() {
            return stream(6, 0, Codecs.BOXED_INT);
        }

        ObjectRefStream<Integer> deadly(int last) {
            return stream(7, last, Codecs.BOXED_INT);
        }

        ObjectRefStream<Integer> nothing() {
            return stream(8, 0, Codecs.BOXED_INT);
        }

        ObjectRef<Integer> add(int amount) {
            try (Request request = actor.request(9)) {
                request.writeInt(amount);
                return request.send(Codecs.INT);
            }
        }

        /** How many were made, how many streams were closed, and how often it was interrupted. */
        ObjectRef<String> counts() {
            try (Request request = actor.request(10)) {
                return request.send(Codecs.STRING);
            }
        }

        /** The sum of what is stuck in another. */
        ObjectRef<Integer> sum(Handle other) {
            try (Request request = actor.request(11)) {
                CODEC.write(request, other);
                return request.send(Codecs.INT);
            }
        }

        ObjectRefStream<Integer> failingPublisher(int after) {
            return stream(12, after, Codecs.BOXED_INT);
        }

        /** Each takes so many milliseconds. */
        ObjectRefStream<Integer> slow(int millis) {
            return stream(13, millis, Codecs.BOXED_INT);
        }

        /** Asks another for each result. */
        ObjectRefStream<Integer> asking(Handle other) {
            try (Request request = actor.request(14)) {
                CODEC.write(request, other);
                return request.stream(Codecs.BOXED_INT);
            }
        }

        /** The sum of what another asks a third for. */
        ObjectRef<Integer> sumOfAsking(Handle other, Handle third) {
            try (Request request = actor.request(15)) {
                CODEC.write(request, other);
                CODEC.write(request, third);
                return request.send(Codecs.INT);
            }
        }
    }

    /** What it needs. */
    static final class Options extends ActorOptions<Options> {
        @Override
        protected Options self() {
            return this;
        }

        Handle remote() {
            try (Creation creation = Handle.TYPE.create(this, 0)) {
                return new Handle(creation.start());
            }
        }
    }

    static final class ActorDispatcher implements Dispatcher<Fountain> {
        @Override
        public ActorType type() {
            return Handle.TYPE;
        }

        @Override
        public Fountain create(int constructor, WireInput in) {
            return new Fountain();
        }

        @Override
        public void dispatch(Fountain fountain, int method, WireInput in, Reply out) {
            switch (method) {
                case 1 -> out.stream(Codecs.BOXED_INT, fountain.numbers(in.readInt()));
                case 2 ->
                    out.stream(Codecs.BOXED_INT, fountain.numbers(in.readInt()).iterator());
                case 3 -> out.stream(Codecs.BOXED_INT, published(in.readInt()));
                case 4 -> {
                    int after = in.readInt();
                    out.stream(
                            Codecs.BOXED_INT,
                            fountain.numbers(after + 1).map(each -> each == after ? fail(each) : each));
                }
                case 5 -> {
                    int count = in.readInt();
                    int size = in.readInt();
                    out.stream(Codecs.BYTE_ARRAY, fountain.numbers(count).map(each -> {
                        byte[] blob = new byte[size];
                        blob[size - 1] = (byte) (int) each;
                        return blob;
                    }));
                }
                case 6 -> out.stream(Codecs.BOXED_INT, fountain.stuck());
                case 7 -> out.stream(Codecs.BOXED_INT, deadly(in.readInt()));
                case 8 -> out.stream(Codecs.BOXED_INT, (Iterator<Integer>) null);
                case 9 -> out.writeInt(fountain.value += in.readInt());
                case 10 -> out.writeString(fountain.made + " " + fountain.closed + " " + fountain.interrupted);
                case 11 -> out.writeInt(sum(Handle.CODEC.read(in).stuck()));
                case 13 -> {
                    int millis = in.readInt();
                    out.stream(
                            Codecs.BOXED_INT,
                            fountain.numbers(1000).peek(each -> LockSupport.parkNanos(millis * 1_000_000L)));
                }
                case 14 -> {
                    Handle other = Handle.CODEC.read(in);
                    out.stream(
                            Codecs.BOXED_INT,
                            Stream.of(1, 2, 3).map(each -> other.add(each).get()));
                }
                case 15 -> out.writeInt(sum(Handle.CODEC.read(in).asking(Handle.CODEC.read(in))));
                case 12 -> {
                    int after = in.readInt();
                    out.stream(Codecs.BOXED_INT, failing(after));
                }
                default -> throw Dispatcher.unknown("method", method);
            }
        }
    }

    // As tasks.

    static final ActorType TASKS = new ActorType(
            Fountain.class.getName(),
            Tasks.class.getName(),
            List.of(),
            List.of(
                    new Signature("count(int)", 0),
                    new Signature("pids()", 0),
                    new Signature("deadly(int)", 0),
                    new Signature("pid()", 0)),
            Fountain.class);

    /** What its tasks need. */
    static final class TaskSettings extends TaskOptions<TaskSettings> {
        @Override
        protected TaskSettings self() {
            return this;
        }

        ObjectRefStream<Integer> count(int to) {
            return stream(1, to, Codecs.BOXED_INT);
        }

        ObjectRefStream<Long> pids() {
            return stream(2, 0, Codecs.BOXED_LONG);
        }

        ObjectRefStream<Integer> deadly(int last) {
            return stream(3, last, Codecs.BOXED_INT);
        }

        ObjectRef<Long> pid() {
            try (Request request = TASKS.task(this, Demand.NONE, 4)) {
                return request.send(Codecs.LONG);
            }
        }

        private <T> ObjectRefStream<T> stream(int task, int argument, Codec<T> codec) {
            try (Request request = TASKS.task(this, Demand.NONE, task)) {
                request.writeInt(argument);
                return request.stream(codec);
            }
        }
    }

    static final class Tasks extends TaskDispatcher {
        @Override
        public ActorType type() {
            return TASKS;
        }

        @Override
        protected void dispatch(int task, WireInput in, Reply out) {
            switch (task) {
                case 1 ->
                    out.stream(
                            Codecs.BOXED_INT, IntStream.range(0, in.readInt()).boxed());
                case 2 ->
                    out.stream(
                            Codecs.BOXED_LONG,
                            Stream.generate(() -> ProcessHandle.current().pid()));
                case 3 -> out.stream(Codecs.BOXED_INT, deadly(in.readInt()));
                case 4 -> out.writeLong(ProcessHandle.current().pid());
                default -> throw Dispatcher.unknown("task", task);
            }
        }
    }
}
