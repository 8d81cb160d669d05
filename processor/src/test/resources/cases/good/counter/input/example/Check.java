package example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.processor.LoopBackRuntime;
import dev.troupe.runtime.ObjectRef;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

public class Check {
    public static void run() throws Exception {
        CounterHandle counter = CounterHandle.remote(40);
        ObjectRef<Integer> sum = counter.add(2);
        assertThat(sum.get()).isEqualTo(42);
        counter.reset();
        assertThat(counter.add(1).get()).isEqualTo(1);
        assertThat(LoopBackRuntime.demandOf(counter.toString())).hasToString("2 CPUs, 1 GPU, 0.5 Custom1 and 512 MB of memory");

        Path file = Files.createTempFile("check", ".txt");
        MergerHandle merger = MergerHandle.options().numCpus(1).remote();
        List<Pair> pairs = counter.pairs(Map.of("a", file), merger).get();
        assertThat(pairs).containsExactly(new Pair("a", 0));
        Files.writeString(file, "1234567");
        counter.pairs(Map.of("a", file), merger).get();
        assertThat(merger.total().get()).isEqualTo(7);
        assertThat(LoopBackRuntime.demandOf(merger.toString())).hasToString("1 CPU");
        Files.delete(file);
    }
}
