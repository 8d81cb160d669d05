package example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

public class Check {
    public static void run() {
        Order order = new Order("a", 3, Double.NaN, Map.of("x", new Order.Box<>(Instant.EPOCH)))
                .add(new Order.Item("i", 'a', '\ud800'))
                .add(new Order.Fragile("f"));
        Order second = new Order("\u20ac", 0, -0.0, null).after(order);
        DeskHandle desk = DeskHandle.remote(second);
        int made = Order.made;

        assertThat(desk.first().get()).isEqualTo(second).isNotSameAs(second);
        assertThat(desk.order(order).get()).isEqualTo(order);
        assertThat(desk.order((Order) null).get()).isNull();
        assertThat(desk.cached(order).get()).isZero();
        assertThat(Order.made).isEqualTo(made);

        assertThat(desk.item(new Order.Fragile("g")).get()).isInstanceOf(Order.Fragile.class);
        assertThat(desk.item(new Order.Item("g")).get()).isExactlyInstanceOf(Order.Item.class);
        assertThat(desk.area(Arrays.asList(new Figure.Square(2), Figure.Circle.of(1), null)).get()).isEqualTo(8);
        assertThat(desk.box(new Order.Box<>(List.of(new Figure.Square(1)))).get())
                .isEqualTo(new Order.Box<>(List.of(new Figure.Square(1))));

        assertThatThrownBy(() -> desk.area(List.of(new Figure.Other())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Figure$Other");
        assertThatThrownBy(() -> desk.item(new Order.Item("anonymous") {
                    private static final long serialVersionUID = 1L;
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("may not be sent as a example.Order$Item")
                .hasMessageContaining("@Remote(allow = ");
        Order self = new Order("self", 1, 1, null);
        assertThatThrownBy(() -> desk.order(self.after(self)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("levels deep");
    }
}
