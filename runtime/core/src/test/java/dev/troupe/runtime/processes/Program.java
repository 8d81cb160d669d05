package dev.troupe.runtime.processes;

import dev.troupe.runtime.Lifetime;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program that joins a node, does what it reads from its standard input, and prints what came of it. */
final class Program {
    private Program() {}

    public static void main(String[] arguments) throws Exception {
        Troupe.init(TroupeConfig.defaults().directory(Path.of(arguments[0])).address(arguments[1]));
        System.out.println("joined");
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        List<ProbeHandle> made = new ArrayList<>();
        for (String line; (line = input.readLine()) != null; ) {
            switch (line) {
                case "own" -> {
                    ProbeHandle probe = ProbeHandle.options().numCpus(1).remote("");
                    made.add(probe);
                    System.out.println(probe);
                }
                case "another" -> {
                    ProbeHandle probe = ProbeHandle.options().numCpus(0).remote("");
                    made.add(probe);
                    System.out.println(probe + " " + probe.pid().get());
                }
                case "detach" -> {
                    ProbeHandle probe = detached().remote("");
                    made.add(probe);
                    System.out.println(probe);
                }
                case "detach by name" -> {
                    ProbeHandle probe = detached().name("stays").remote("");
                    made.add(probe);
                    System.out.println(probe);
                }
                case "announce" -> {
                    ProbeHandle gate = ProbeHandle.remote();
                    made.add(gate);
                    ProbeHandle late = ProbeHandle.options()
                            .name("late")
                            .lifetime(Lifetime.DETACHED)
                            .remote(gate.promise("never"));
                    made.add(late);
                    System.out.println(late);
                }
                case "facts" -> System.out.println(made.get(0).facts().get());
                case "add" -> System.out.println(made.get(0).add(5).get());
                case "children" ->
                    System.out.println(made.get(0).pid().get() + " "
                            + String.join(" ", made.get(0).spawn().get()));
                case "block" -> System.out.println(made.get(0).awaitFile("/never"));
                case "end" -> {
                    return;
                }
                default -> throw new IllegalArgumentException(line);
            }
        }
    }

    private static ProbeHandle.Options detached() {
        return ProbeHandle.options().resource("Custom1", 1).lifetime(Lifetime.DETACHED);
    }
}
