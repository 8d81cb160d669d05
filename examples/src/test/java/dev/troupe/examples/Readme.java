package dev.troupe.examples;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/** README.md as a reader sees it who copies what is in it. */
final class Readme {
    /** Where Maven runs tests: the module. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final String CLASS_PATH = System.getProperty("java.class.path");
    private static final Pattern CLASS = Pattern.compile("^(?:public )?class (\\w+)", Pattern.MULTILINE);

    private final String text;

    Readme() throws IOException {
        text = Files.readString(ROOT.resolve("README.md"));
    }

    String text() {
        return text;
    }

    /** The blocks in a language, in their order. */
    List<String> blocks(String language) {
        return Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** The Java blocks, which all are complete files, by the name of their class. */
    Map<String, String> classes() {
        return blocks("java").stream().collect(Collectors.toMap(Readme::className, block -> block));
    }

    /** The pom, with what the tests need put where the text says. */
    String pom() {
        List<String> blocks = blocks("xml");
        return blocks.get(0)
                .replace("    </dependencies>\n", blocks.get(1) + "    </dependencies>\n")
                .replace("        </plugins>\n", blocks.get(2) + "        </plugins>\n");
    }

    private static String className(String source) {
        return CLASS.matcher(source).results().findFirst().orElseThrow().group(1);
    }

    /** Compiles classes with the processor and all that the tests have; returns what javac said. */
    static String compile(Map<String, String> classes, Path directory) throws IOException {
        // But for jars that others name in manifests and that are not there, and for annotations of JUnit's.
        return compile(classes, directory, CLASS_PATH, "-Xlint:all,-path,-processing");
    }

    /** Compiles classes as strictly as javac can, with the processor; returns what javac said. */
    static String compileStrictly(Map<String, String> classes, Path directory) throws IOException {
        // But for Chronicle's jars, which are the ones that name others.
        String classPath = Arrays.stream(CLASS_PATH.split(File.pathSeparator))
                .filter(each -> !each.contains("openhft"))
                .collect(Collectors.joining(File.pathSeparator));
        return compile(classes, directory, classPath, "-Xlint:all");
    }

    private static String compile(Map<String, String> classes, Path directory, String classPath, String lint)
            throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-d",
                Files.createDirectories(directory.resolve("classes")).toString(),
                "-s",
                Files.createDirectories(directory.resolve("generated")).toString(),
                "-cp",
                classPath,
                "-processorpath",
                CLASS_PATH,
                "--release",
                "17",
                lint,
                "-Werror"));
        for (Map.Entry<String, String> each : classes.entrySet()) {
            Path file = directory.resolve(each.getKey() + ".java");
            arguments.add(Files.writeString(file, each.getValue()).toString());
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int unused = ToolProvider.getSystemJavaCompiler().run(null, said, said, arguments.toArray(String[]::new));
        return said.toString(StandardCharsets.UTF_8).replace(directory + "/", "");
    }
}
