package other;

import dev.troupe.annotations.Remote;
import example.*;

@Remote(numCpus = 1)
public class Dog extends Animal {
    public Dog(String name) {
        super(name);
    }

    @Override
    public String noise() {
        return "wau";
    }

    public DogHandle follow(DogHandle other, AnimalHandle any) {
        return other;
    }
}
