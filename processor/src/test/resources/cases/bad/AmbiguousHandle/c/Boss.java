package c;

import b.WorkerHandle;
import dev.troupe.annotations.Remote;
import java.util.List;

@Remote
public class Boss {
    // error: [remote-ambiguous-handle] WorkerHandle in 'worker' could be several handles, none of which is written yet: a.WorkerHandle or b.WorkerHandle.
    public void hire(WorkerHandle worker) {}

    // error: [remote-ambiguous-handle] WorkerHandle in the result of all could be several handles
    public List<WorkerHandle> all() {
        return List.of();
    }

    public void fire(a.WorkerHandle worker) {}
}
