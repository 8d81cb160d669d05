package example;

import dev.troupe.annotations.Remote;
import java.util.List;
import other.*;

/** Marked, and so is what extends it; mentions handles that only imports of whole packages bring here. */
@Remote
public class Animal {
    protected final String name;

    public Animal(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public String noise() {
        return "...";
    }

    public List<String> meet(DogHandle dog, List<AnimalHandle> others) {
        return others.stream().map(each -> dog.noise().get() + each.noise().get()).toList();
    }
}
