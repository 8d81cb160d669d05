package b;

import dev.troupe.annotations.Remote;

@Remote
public class Worker {
    public String name() {
        return "b";
    }
}
