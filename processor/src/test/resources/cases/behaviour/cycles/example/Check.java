package example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import other.PongHandle;

public class Check {
    public static void run() {
        PongHandle pong = PongHandle.remote();
        PingHandle ping = PingHandle.remote("ping");
        assertThat(ping.self(ping).get()).isEqualTo("ping");
        assertThat(ping.names(List.of(ping, PingHandle.remote("two"))).get()).containsExactly("ping", "two");
        assertThat(ping.pong(pong, new PingHandle[] {ping, ping}).get()).isEqualTo(2);
        Team team = new Team(pong, List.of(pong), ping);
        assertThat(ping.pongs(Map.of("a", pong), team).get()).containsExactly(pong, pong, pong);
        assertThat(pong.first(List.of(pong), Optional.of(team)).get()).contains(ping);
        assertThat(ping.self((PingHandle) null).toCompletableFuture()).isCompletedExceptionally();
    }
}
