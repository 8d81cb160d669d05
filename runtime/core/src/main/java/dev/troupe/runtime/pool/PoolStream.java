package dev.troupe.runtime.pool;

import dev.troupe.runtime.ActorHandle;
import dev.troupe.runtime.ObjectRef;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The results of a call for each value, made as they are taken. For one thread. */
final class PoolStream<H extends ActorHandle<?>, V extends @Nullable Object, R extends @Nullable Object>
        implements Iterator<R> {
    /** One that runs, and one that can be started as soon as that is done. */
    private static final int AHEAD_PER_ACTOR = 2;

    private final ActorPool<H> pool;
    private final PoolResults<H, R> results;
    private final BiFunction<? super H, ? super V, ObjectRef<R>> call;
    private final Stream<? extends V> source;
    private final boolean ordered;
    private @Nullable Iterator<? extends V> values;

    PoolStream(
            ActorPool<H> pool,
            BiFunction<? super H, ? super V, ObjectRef<R>> call,
            Stream<? extends V> source,
            boolean ordered) {
        this.pool = pool;
        results = pool.results();
        this.call = call;
        this.source = source;
        this.ordered = ordered;
    }

    Stream<R> stream() {
        int characteristics = ordered ? Spliterator.ORDERED : 0;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, characteristics), false)
                .onClose(this::close);
    }

    @Override
    public boolean hasNext() {
        submitAhead();
        return results.hasNext();
    }

    @Override
    public R next() {
        if (!hasNext()) {
            throw new NoSuchElementException("All results were taken.");
        }
        try {
            return ordered ? results.next() : results.nextUnordered();
        } catch (RuntimeException | Error e) {
            results.cancel();
            throw e;
        }
    }

    private void submitAhead() {
        Iterator<? extends V> from = values;
        if (from == null) {
            from = source.iterator();
            values = from;
        }
        int most = AHEAD_PER_ACTOR * Math.max(1, pool.size());
        while (results.outstanding() < most && from.hasNext()) {
            results.submit(call, from.next());
        }
    }

    private void close() {
        results.cancel();
        source.close();
    }
}
