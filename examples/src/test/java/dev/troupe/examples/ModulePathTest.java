package dev.troupe.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.examples.bank.BankExample;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A program of modules needs no flag; what is a module there is found by its workers. */
@Tag("processes")
@Timeout(180)
class ModulePathTest {
    private static final List<String> JARS =
            List.of("openhft", "jspecify", "slf4j", "troupe-annotations", "troupe-runtime");

    @TempDir
    private Path directory;

    @Test
    void theBankRunsAsAModule() throws Exception {
        Path modules = Files.createDirectory(directory.resolve("modules"));
        for (String each : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path entry = Path.of(each).toAbsolutePath();
            if (Files.isRegularFile(entry) && JARS.stream().anyMatch(each::contains)) {
                Files.copy(entry, modules.resolve(entry.getFileName()));
            }
        }
        // In a build that stops before it makes jars, these are directories, without a descriptor.
        copyUnlessJar("annotations", modules, "dev.troupe.annotations");
        copyUnlessJar("runtime/core", modules, "dev.troupe.runtime");
        Path bank = modules.resolve("bank");
        copy(Path.of("target/classes"), bank);
        compile(Files.writeString(directory.resolve("module-info.java"), """
                        module bank {
                            requires dev.troupe.annotations;
                            requires dev.troupe.runtime;
                        }
                        """), bank, modules);

        ProgramRun run = ProgramRun.ofModule(modules, "bank", BankExample.class.getName())
                .succeeded();

        assertThat(run.lines()).contains("Ada could not pay 1000: there was 70, and 930 was missing.");
    }

    /** Javac wants such a directory to have the name of its module. */
    private static void copyUnlessJar(String folder, Path modules, String module) throws IOException {
        Path classes = Readme.ROOT.resolve(folder).resolve("target/classes");
        if (System.getProperty("java.class.path").contains(classes.toString())) {
            Path copy = modules.resolve(module);
            copy(classes, copy);
            compile(Readme.ROOT.resolve(folder).resolve("src/main/module/module-info.java"), copy, modules);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path each : files.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }

    private static void compile(Path descriptor, Path classes, Path modules) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int unused = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        said,
                        said,
                        "-Xlint:all",
                        "-proc:none",
                        "-d",
                        classes.toString(),
                        "--class-path", // Not that of the test.
                        classes.toString(),
                        "--module-path",
                        modules.toString(),
                        descriptor.toString());
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
