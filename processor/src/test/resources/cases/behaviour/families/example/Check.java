package example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import other.DogHandle;

public class Check {
    public static void run() {
        AnimalHandle animal = AnimalHandle.remote("tom");
        DogHandle dog = DogHandle.remote("bello");
        assertThat(dog.name().get()).isEqualTo("bello");
        assertThat(dog.noise().get()).isEqualTo("wau");
        assertThat(animal.noise().get()).isEqualTo("...");
        assertThat(dog.meet(dog, List.of(animal)).get()).containsExactly("wau...");
        assertThat(dog.follow(dog, animal).get()).isEqualTo(dog);
        assertThat((Object) dog).isNotInstanceOf(AnimalHandle.class);
    }
}
