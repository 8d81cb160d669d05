package other;

import dev.troupe.annotations.Remote;
import example.*;
import java.util.List;
import java.util.Optional;

@Remote
public class Pong {
    public int count(List<PingHandle> pings) {
        return pings.size();
    }

    public Optional<example.PingHandle> first(List<PongHandle> mine, Optional<Team> team) {
        return team.map(Team::ping);
    }
}
