package example;

import dev.troupe.annotations.Remote;
import java.util.List;
import java.util.Map;
import other.PongHandle;

@Remote
public class Ping {
    private final String name;

    public Ping(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public String self(PingHandle self) {
        return self.name().get();
    }

    public List<String> names(List<PingHandle> pings) {
        return pings.stream().map(each -> each.name().get()).toList();
    }

    public int pong(PongHandle pong, PingHandle[] pings) {
        return pong.count(List.of(pings)).get();
    }

    public List<PongHandle> pongs(Map<String, PongHandle> pongs, Team team) {
        return List.of(pongs.get("a"), team.pong(), team.pongs().get(0));
    }
}
