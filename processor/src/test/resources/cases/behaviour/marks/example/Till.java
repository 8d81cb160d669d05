package example;

import dev.troupe.annotations.NotRemote;
import dev.troupe.annotations.Remote;
import dev.troupe.annotations.RemoteName;
import java.time.Clock;

@Remote
public class Till extends BaseTill {
    private final Clock clock;
    private long sum;

    public Till() {
        this(Clock.systemUTC());
    }

    /** For tests. */
    @NotRemote
    public Till(Clock clock) {
        this.clock = clock;
    }

    @NotRemote
    public Clock clock() {
        return clock;
    }

    @Override
    public String shown() {
        return "shown " + hidden();
    }

    public long add(int amount) {
        return sum += amount;
    }

    @RemoteName("addLong")
    public long add(long amount) {
        return sum += amount;
    }

    /** Has a name that the handle has for itself. */
    @RemoteName("choices")
    public String options() {
        return "options";
    }

    @RemoteName("remoteCall")
    public String remote(int count) {
        return "remote " + count;
    }
}
