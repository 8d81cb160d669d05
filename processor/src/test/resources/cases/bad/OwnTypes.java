package example;

import dev.troupe.annotations.Remote;
import java.util.List;

@Remote
class OwnTypes {
    // error: [remote-unsendable-parameter] 'basket' of fill cannot be sent to another process: Basket is a type that can't travel. Fix: pass what the worker needs to make its own, such as a file name, or make Basket a record, or mark it @Sendable.
    public void fill(Basket basket) {}

    // error: [remote-unsendable-parameter] 'baskets' of count cannot be sent to another process: in List<Nested>, Nested is a type that can't travel. Fix: pass what the worker needs to make its own, such as a file name, or make Nested a record, or mark it @Sendable.
    public void count(List<Basket.Nested> baskets) {}

    // error: [remote-unsendable-result] The result of empty cannot be sent to another process: Basket is a type that can't travel. Fix: return a record of what the caller needs to know.
    public Basket empty() {
        return new Basket();
    }

    // error: [remote-unsendable-parameter] 'shape' of draw cannot be sent to another process: Shape is a type that can't travel, because nothing says what will arrive. Fix: name the classes that may arrive, as in @Remote(allow = A.class), or make Shape sealed.
    public void draw(Shape shape) {}

    // error: [remote-unsendable-parameter] 'figure' of draw cannot be sent to another process: Figure is a type that can't travel, because nothing says what will arrive. Fix: name the classes that may arrive, as in @Remote(allow = A.class), or make Figure sealed.
    public void draw(Figure figure) {}

    // error: [remote-unsendable-parameter] 'square' of draw cannot be sent to another process: Square is a type that can't travel. Fix: pass what the worker needs to make its own, such as a file name, or a record of yours with its parts.
    public void draw(Square square) {}

    static class Basket {
        static class Nested {}
    }

    interface Shape {}

    abstract static class Figure {}

    static final class Square extends Figure {}
}
