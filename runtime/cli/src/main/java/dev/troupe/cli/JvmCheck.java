package dev.troupe.cli;

import dev.troupe.runtime.StartupException;
import dev.troupe.runtime.internal.jdk.JdkAccess;
import dev.troupe.runtime.internal.node.process.Janitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks at this Java, and at the programs that Troupe calls. */
final class JvmCheck {
    private JvmCheck() {}

    static List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        findings.add(java());
        findings.add(tools());
        String options = System.getenv("JAVA_TOOL_OPTIONS");
        if (options != null && !options.isBlank()) {
            findings.add(Finding.warn(
                    "JVM flags",
                    "JAVA_TOOL_OPTIONS is set: programs have " + options + ", workers have not.",
                    "give workers what they need with options().jvmOptions(...)."));
        }
        return findings;
    }

    private static Finding java() {
        String seen = "Java " + Runtime.version() + " in " + System.getProperty("java.home");
        try {
            JdkAccess.open();
            return Finding.ok("Java", seen + "; needs no flags");
        } catch (StartupException e) {
            return Finding.fail(
                    "Java",
                    seen + " does not open what queues need.",
                    "start programs with " + String.join(" ", JdkAccess.FLAGS));
        }
    }

    private static Finding tools() {
        if (Janitor.ownSession().isEmpty()) {
            return Finding.warn(
                    "setsid",
                    "is not in PATH: what a terminal sends to a program, its workers get too.",
                    "install util-linux.");
        }
        boolean hasJcmd = Stream.of(Path.of(System.getProperty("java.home"), "bin", "jcmd"))
                .anyMatch(Files::isExecutable);
        return hasJcmd
                ? Finding.ok("tools", "setsid and jcmd are there")
                : Finding.warn("jcmd", "is not in this Java: 'troupe stack' needs it.", "use a JDK in place of a JRE.");
    }
}
