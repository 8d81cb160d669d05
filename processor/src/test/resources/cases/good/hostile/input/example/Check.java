package example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

public class Check {
    public static void run() {
        HostileHandle hostile = HostileHandle.options().numCpus(1).remote(Options.ALL, 1, 2, 3, 4);
        assertThat(hostile.locals(1, 2, 3, 4, 5, 6, 7, 8, 9).get()).isEqualTo(45);
        assertThat(hostile.constants(1, 2, 3, 4, 5, 6).get()).isEqualTo(21);
        Request request = new Request(1, 2, 3, new example.List(4));
        assertThat(hostile.types(request, new nested.Request(true), new example.List(0), List.of(new String("a"))).get())
                .isEqualTo(new String("a"));
        assertThat(hostile.text("a", Options.ALL, (Codec) null, (Void) null).get()).isEqualTo("aALLnullnull");
        assertThat(hostile.codec(List.of(request), List.of(new nested.Request(true))).get().request()).isEqualTo(request);
        assertThat(hostile.handles(new Handles(null, List.of(hostile)), (java.util.List<HostileHandle>) null, (java.util.Set<Hostile2Handle>) null).get().of()).containsExactly(Void.VOID);
        assertThat(hostile.type(1, 2).get()).isEqualTo(2);
        assertThat(hostile.pair(Map.of(PAIR.LEFT, PAIR.values())).get()).isEqualTo(PAIR.LEFT);
        assertThat(hostile.create(5).get() + hostile.toString(6).get() + hostile.wait(7, 8).get()).isEqualTo(18);
        assertThat(hostile.equals().get() + hostile.actorOf(hostile).get()).isEqualTo(3);
        Hostile2Handle other = Hostile2Handle.remote();
        assertThat(other.overload(Integer.valueOf(3)).get() + other.overload(4).get() + other.overload_int(5).get()).isEqualTo(12);
        assertThat(other.out(other, new Hostile2.in(6)).get()).isEqualTo(6);
    }
}
