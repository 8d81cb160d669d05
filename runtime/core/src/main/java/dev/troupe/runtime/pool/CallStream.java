package dev.troupe.runtime.pool;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The results of a call for each value, made as they are taken. For one thread. */
final class CallStream<V extends @Nullable Object, R extends @Nullable Object> implements Iterator<R> {
    private final Stream<? extends V> source;
    private final OpenCalls<R> calls;
    private final Consumer<? super V> call;
    private final IntSupplier most;
    private final boolean ordered;
    private @Nullable Iterator<? extends V> values;

    /**
     * None was made so far.
     *
     * @param source the values
     * @param calls those that were made
     * @param call makes one of these
     * @param most how many may be there whose results were not taken
     * @param ordered whether results are taken in the order of the values, or in that in which they are there
     */
    CallStream(
            Stream<? extends V> source,
            OpenCalls<R> calls,
            Consumer<? super V> call,
            IntSupplier most,
            boolean ordered) {
        this.source = source;
        this.calls = calls;
        this.call = call;
        this.most = most;
        this.ordered = ordered;
    }

    Stream<R> stream() {
        int characteristics = ordered ? Spliterator.ORDERED : 0;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, characteristics), false)
                .onClose(this::close);
    }

    @Override
    public boolean hasNext() {
        callAhead();
        return !calls.isEmpty();
    }

    @Override
    public R next() {
        if (!hasNext()) {
            throw new NoSuchElementException("All results were taken.");
        }
        try {
            return ordered ? calls.next(null) : calls.nextUnordered(null);
        } catch (RuntimeException | Error e) {
            calls.cancel();
            throw e;
        }
    }

    private void callAhead() {
        Iterator<? extends V> from = values;
        if (from == null) {
            from = source.iterator();
            values = from;
        }
        int ahead = most.getAsInt();
        while (calls.size() < ahead && from.hasNext()) {
            call.accept(from.next());
        }
    }

    private void close() {
        calls.cancel();
        source.close();
    }
}
