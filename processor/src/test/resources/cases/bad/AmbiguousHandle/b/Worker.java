package b;

import dev.troupe.annotations.Remote;

@Remote
public class Worker {
    public void meet(WorkerHandle mine) {}
}
