package example;

import java.util.List;
import other.PongHandle;

public record Team(PongHandle pong, List<PongHandle> pongs, PingHandle ping) {}
