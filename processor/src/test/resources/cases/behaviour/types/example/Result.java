package example;

import java.util.List;

/** Generic, with variants that use the type argument in their own ways. */
public sealed interface Result<T> {
    record Ok<V>(V value) implements Result<V> {}

    record Failed<V>(String reason, Result<V> before) implements Result<V> {}

    record Count(int value) implements Result<Integer> {}

    /** Of a {@code Result<String>} no variant. */
    record Amount<N extends Number>(N value) implements Result<N> {}

    record Several<E>(List<E> values) implements Result<List<E>> {}
}
