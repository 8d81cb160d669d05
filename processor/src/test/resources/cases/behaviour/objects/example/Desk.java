package example;

import dev.troupe.annotations.Remote;
import java.util.List;

@Remote(allow = {Figure.Square.class, Figure.Circle.class, Order.Item.class, Order.Fragile.class})
public class Desk {
    private final Order first;

    public Desk(Order first) {
        this.first = first;
    }

    public Order order(Order order) {
        return order;
    }

    public Order first() {
        return first;
    }

    public double area(List<Figure> figures) {
        return figures.stream().mapToDouble(each -> each == null ? 1 : each.area()).sum();
    }

    public Order.Item item(Order.Item item) {
        return item;
    }

    public Order.Box<List<Figure>> box(Order.Box<List<Figure>> box) {
        return box;
    }

    public int cached(Order order) {
        return order.cached;
    }
}
