package example;

import dev.troupe.annotations.Sendable;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

@Sendable
public final class Order extends Document {
    private final int amount;
    private final double price;
    private final List<Item> items = new ArrayList<>();
    private final Map<String, Box<Instant>> times;
    private Order before;
    transient int cached = 7;
    static int made;

    public Order(String id, int amount, double price, Map<String, Box<Instant>> times) {
        super(id);
        made++;
        if (amount < 0) {
            throw new IllegalArgumentException();
        }
        this.amount = amount;
        this.price = price;
        this.times = times;
    }

    Order add(Item item) {
        items.add(item);
        return this;
    }

    Order after(Order other) {
        before = other;
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Order that
                && amount == that.amount
                && Double.compare(price, that.price) == 0
                && id().equals(that.id())
                && items.equals(that.items)
                && Objects.equals(times, that.times)
                && Objects.equals(before, that.before);
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }

    public static class Item implements Serializable {
        private static final long serialVersionUID = 1L;
        private final String name;
        protected final char[] code;
        private byte weight = 3;

        Item(String name, char... code) {
            this.name = name;
            this.code = code;
        }

        @Override
        public boolean equals(Object other) {
            return other.getClass() == getClass()
                    && ((Item) other).name.equals(name)
                    && java.util.Arrays.equals(((Item) other).code, code)
                    && ((Item) other).weight == weight;
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    public static class Fragile extends Item {
        private static final long serialVersionUID = 1L;
        private final String name = "fragile";

        Fragile(String name) {
            super(name);
        }
    }

    public static final class Box<T> implements Serializable {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial")
        private final T value;

        Box(T value) {
            this.value = value;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Box<?> that && Objects.equals(value, that.value);
        }

        @Override
        public int hashCode() {
            return Objects.hashCode(value);
        }
    }
}
