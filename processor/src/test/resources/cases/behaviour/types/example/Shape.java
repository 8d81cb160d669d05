package example;

import java.util.List;

record Shape(Kind kind, List<Point> points, Side side) {
    enum Kind { CIRCLE, LINE }

    protected record Side(double length) {}
}
