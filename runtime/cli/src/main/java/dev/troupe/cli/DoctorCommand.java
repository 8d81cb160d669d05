package dev.troupe.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks whether this machine has what Troupe needs. */
@Command(
        name = "doctor",
        description = "Looks whether this machine has what Troupe needs, and says what to do where it has not."
                + " Exit code 1 where Troupe cannot work.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private DirectoryOption directory = new DirectoryOption();

    @Mixin
    private Output output = new Output();

    /** Made by picocli. */
    DoctorCommand() {}

    @Override
    public Integer call() {
        List<Finding> findings = new ArrayList<>();
        findings.add(SharedMemoryCheck.look(directory.path()));
        findings.addAll(LimitsCheck.look());
        findings.addAll(JvmCheck.look());
        findings.add(GpuCheck.look());
        findings.addAll(LeftoversCheck.look(directory.path()));
        output.say(findings, out -> print(findings, out));
        return findings.stream().anyMatch(each -> each.verdict() == Finding.Verdict.FAIL) ? 1 : 0;
    }

    private static void print(List<Finding> findings, PrintWriter out) {
        int width =
                findings.stream().mapToInt(each -> each.about().length()).max().orElse(0);
        for (Finding each : findings) {
            out.printf("%-4s  %-" + width + "s  %s%n", each.verdict(), each.about(), each.text());
            if (each.fix() != null) {
                out.println(" ".repeat(8 + width) + "Fix: " + each.fix());
            }
        }
    }
}
