package dev.troupe.runtime.processes;

import dev.troupe.runtime.StartupException;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A program with a node inside, which says how many GPUs that has, and which of them actors see. */
final class GpuProgram {
    private GpuProgram() {}

    public static void main(String[] arguments) throws Exception {
        TroupeConfig config = TroupeConfig.defaults()
                .cpus(8)
                .warmWorkers(0)
                .classArchive(false)
                .cacheDirectory(Path.of(arguments[0]));
        try {
            Troupe.init(arguments[1].equals("all") ? config : config.gpus(Integer.parseInt(arguments[1])));
        } catch (StartupException e) {
            System.out.println(String.valueOf(e.getMessage()).replace('\n', '|'));
            return;
        }
        System.out.println(Troupe.clusterResources().gpus());
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line; (line = input.readLine()) != null; ) {
            ProbeHandle probe =
                    ProbeHandle.options().numGpus(Double.parseDouble(line)).remote("");
            System.out.println(String.join(" ", probe.facts().get().subList(0, 2)));
        }
    }
}
