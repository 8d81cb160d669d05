package example;

import static org.assertj.core.api.Assertions.assertThat;

import example.Gallery.Circle;
import example.Gallery.Shape;
import example.Gallery.Square;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was declared with a wildcard arrives as what it was, from whoever holds less and to whoever wants more. */
public class Check {
    public static void run() {
        GalleryHandle gallery = GalleryHandle.remote();
        List<Circle> circles = List.of(new Circle(1), new Circle(2));
        assertThat(gallery.hang(circles).get()).isEqualTo(2);
        assertThat(gallery.hang(List.of(new Square(3))).get()).isEqualTo(3);
        List<? extends Shape> shapes = gallery.shapes().get();
        assertThat(shapes.equals(List.of(new Circle(1), new Circle(2), new Square(3)))).isTrue();
        assertThat(gallery.hang(gallery.shapes()).get()).isEqualTo(6);

        Map<String, ? extends List<? extends Shape>> byRoom = gallery.byRoom(Set.of("a", "b")).get();
        assertThat(byRoom.keySet()).containsExactly("a+b");
        assertThat(byRoom.get("a+b").get(2).equals(new Square(3))).isTrue();

        @SuppressWarnings("unchecked")
        List<Circle>[] rows = (List<Circle>[]) new List<?>[] {circles};
        Optional<? extends Circle> first = gallery.first(rows).get();
        assertThat(first.equals(Optional.of(new Circle(1)))).isTrue();

        Shape later = gallery.later().get();
        assertThat(later).isEqualTo(new Circle(1));
        assertThat(gallery.count(circles).get()).isEqualTo(2);
    }
}
