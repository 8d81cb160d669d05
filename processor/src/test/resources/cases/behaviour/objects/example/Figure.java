package example;

import dev.troupe.annotations.Sendable;

public interface Figure {
    double area();

    record Square(double side) implements Figure {
        @Override
        public double area() {
            return side * side;
        }
    }

    @Sendable
    final class Circle implements Figure {
        private double radius;

        private Circle() {}

        static Circle of(double radius) {
            Circle circle = new Circle();
            circle.radius = radius;
            return circle;
        }

        @Override
        public double area() {
            return radius * radius * 3;
        }
    }

    /** Nobody allows it. */
    record Other() implements Figure {
        @Override
        public double area() {
            return 0;
        }
    }
}
