package dev.troupe.processor;

import dev.troupe.runtime.ActorNotFoundException;
import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.Demand;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.ObjectRefStream;
import dev.troupe.runtime.TaskRetries;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Arguments;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Creation;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.Request;
import dev.troupe.runtime.spi.TroupeRuntime;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.lang.reflect.Constructor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** A runtime without processes: each call is encoded, dispatched and decoded on the spot. */
public final class LoopBackRuntime implements TroupeRuntime {
    private static final AtomicLong IDS = new AtomicLong();
    private static final Map<Long, LoopBackActor> ACTORS = new ConcurrentHashMap<>();
    private static volatile Consumer<Frame> tap = frame -> {};

    /** What a stub wrote: the arguments of a constructor or of a method. */
    record Frame(ActorType type, boolean isConstructor, int number, byte[] bytes) {}

    /** Found as a service, before the real one. */
    public LoopBackRuntime() {}

    /** Shows somebody all frames from now on. */
    static void tap(Consumer<Frame> reader) {
        tap = reader;
    }

    @Override
    public Creation create(ActorType type, ActorOptions<?> options, int constructor) {
        String name =
                options.name().map(each -> name(each, options.namespace())).orElse("");
        return new LoopBackCreation(type, options.demand(), name, constructor);
    }

    @Override
    public Request task(
            ActorType type, Demand demand, Optional<Duration> placementTimeout, TaskRetries retries, int task) {
        try (Creation creation = new LoopBackCreation(type, demand, "", 0)) {
            return creation.start().request(task);
        }
    }

    @Override
    public <T, X extends Exception> T await(Wait<T, X> wait) throws X {
        return wait.await();
    }

    @Override
    public ActorRef actor(long id, ActorType type) {
        LoopBackActor known = ACTORS.get(id);
        return known == null ? new LostActor(id) : known;
    }

    @Override
    public ActorRef named(ActorType type, String name, Optional<String> namespace) {
        String full = name(name, namespace);
        return ACTORS.values().stream()
                .filter(each -> each.type.equals(type) && each.name.equals(full))
                .findFirst()
                .orElseThrow(() -> new ActorNotFoundException(full, null));
    }

    private static String name(String name, Optional<String> namespace) {
        return namespace.map(each -> each + "/").orElse("") + name;
    }

    /** What an actor was created with. */
    public static Demand demandOf(String actor) {
        return ACTORS.values().stream()
                .filter(each -> each.toString().equals(actor))
                .findFirst()
                .orElseThrow()
                .demand;
    }

    private static WireInput tapped(ActorType type, boolean isConstructor, int number, WireOutput out) {
        tap.accept(new Frame(type, isConstructor, number, Arrays.copyOf(out.array(), out.position())));
        return input(out);
    }

    private static WireInput input(WireOutput out) {
        return new WireInput(out.array(), 0, out.position());
    }

    /** With the values of refs, which are done here always. */
    private static WireOutput complete(Arguments arguments) {
        if (!arguments.isPending()) {
            return arguments;
        }
        WireOutput whole = new WireOutput(8);
        arguments.detach(0).writeTo(whole);
        return whole;
    }

    private static final class LoopBackReply extends Reply {
        LoopBackReply() {
            super(8);
        }

        @Override
        public <T> void later(Codec<T> codec, CompletionStage<? extends T> stage) {
            codec.write(this, stage.toCompletableFuture().join());
        }

        @Override
        protected <T> void stream(Codec<T> codec, Iterator<? extends T> results, AutoCloseable source) {
            List<T> all = new ArrayList<>();
            results.forEachRemaining(all::add);
            Codecs.list(codec).write(this, all);
        }

        @Override
        protected <T> void publish(Codec<T> codec, Flow.Publisher<? extends T> results) {
            List<T> all = new ArrayList<>();
            results.subscribe(new Flow.Subscriber<T>() {
                @Override
                public void onSubscribe(Flow.Subscription subscription) {
                    subscription.request(Long.MAX_VALUE);
                }

                @Override
                public void onNext(T item) {
                    all.add(item);
                }

                @Override
                public void onError(Throwable thrown) {
                    throw new IllegalStateException(thrown);
                }

                @Override
                public void onComplete() {}
            });
            Codecs.list(codec).write(this, all);
        }
    }

    private record LoopBackStream<T>(List<T> list) implements ObjectRefStream<T> {
        @Override
        public Iterator<T> iterator() {
            return list.iterator();
        }

        @Override
        public Iterator<T> iterator(Duration timeout) {
            return list.iterator();
        }

        @Override
        public Flow.Publisher<T> publisher() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }

    private static final class LoopBackCreation extends Creation {
        private final ActorType type;
        private final Demand demand;
        private final String name;
        private final int constructor;

        LoopBackCreation(ActorType type, Demand demand, String name, int constructor) {
            super(8);
            this.type = type;
            this.demand = demand;
            this.name = name;
            this.constructor = constructor;
        }

        @Override
        @SuppressWarnings("unchecked")
        public ActorRef start() {
            try {
                Constructor<?> made = Class.forName(
                                type.dispatcherName(), true, type.stub().getClassLoader())
                        .getDeclaredConstructor();
                made.setAccessible(true);
                Dispatcher<Object> dispatcher = (Dispatcher<Object>) made.newInstance();
                WireInput in = tapped(type, true, constructor, complete(this));
                Object object = dispatcher.create(constructor, in);
                checkAllRead(in);
                long id = IDS.incrementAndGet();
                LoopBackActor actor = new LoopBackActor(id, type, demand, name, dispatcher, object);
                ACTORS.put(id, actor);
                return actor;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {}
    }

    private static void checkAllRead(WireInput in) {
        if (in.remaining() != 0) {
            throw new IllegalStateException(in.remaining() + " bytes were written and not read");
        }
    }

    /** Stands for an actor that has ended, or never was. */
    private record LostActor(long id) implements ActorRef {
        @Override
        public Request request(int method) {
            throw new IllegalStateException("no such actor");
        }

        @Override
        public void close() {}
    }

    private static final class LoopBackActor implements ActorRef {
        private final long id;
        private final ActorType type;
        private final Demand demand;
        private final String name;
        private final Dispatcher<Object> dispatcher;
        private final Object object;

        LoopBackActor(
                long id, ActorType type, Demand demand, String name, Dispatcher<Object> dispatcher, Object object) {
            this.id = id;
            this.type = type;
            this.demand = demand;
            this.name = name;
            this.dispatcher = dispatcher;
            this.object = object;
        }

        @Override
        public long id() {
            return id;
        }

        @Override
        public Request request(int method) {
            return new Request(8) {
                @Override
                public <T> ObjectRef<T> send(Codec<T> result) {
                    CompletableFuture<T> future = new CompletableFuture<>();
                    try {
                        LoopBackReply out = new LoopBackReply();
                        WireInput in = tapped(type, false, method, complete(this));
                        dispatcher.dispatch(object, method, in, out);
                        checkAllRead(in);
                        WireInput reply = input(out);
                        future.complete(result.read(reply));
                        checkAllRead(reply);
                    } catch (Throwable e) {
                        future.completeExceptionally(e);
                    }
                    return new LoopBackRef<>(future);
                }

                @Override
                public <T> ObjectRefStream<T> stream(Codec<T> result) {
                    return new LoopBackStream<>(send(Codecs.list(result)).get());
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public void close() {}

        @Override
        public String toString() {
            return type.simpleName() + "#" + id;
        }
    }

    private record LoopBackRef<T>(CompletableFuture<T> future) implements ObjectRef<T> {
        @Override
        public T get() {
            return future.join();
        }

        @Override
        public T get(Duration timeout) {
            return future.join();
        }

        @Override
        public <X extends Throwable> T getOrThrow(Class<X> type) throws X {
            try {
                return future.join();
            } catch (java.util.concurrent.CompletionException e) {
                throw type.cast(e.getCause());
            }
        }

        @Override
        public boolean isDone() {
            return true;
        }

        @Override
        public boolean cancel() {
            return false;
        }

        @Override
        public CompletableFuture<T> toCompletableFuture() {
            return future;
        }
    }
}
