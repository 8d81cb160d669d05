package dev.troupe.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** README.md is true. */
@Timeout(180)
class ReadmeTest {
    @TempDir
    private Path directory;

    @Test
    @Tag("processes")
    void itsJavaCompilesAndPrintsWhatItSays() throws Exception {
        Readme readme = new Readme();

        assertThat(readme.classes())
                .containsOnlyKeys(
                        "Counter",
                        "Forecast",
                        "Crawler",
                        "Doubler",
                        "Kitchen",
                        "Primes",
                        "Scanner",
                        "Trainer",
                        "Office",
                        "Unlucky",
                        "Phoenix",
                        "Archive",
                        "Ledger",
                        "CounterTest");
        assertThat(Readme.compile(readme.classes(), directory)).isEmpty();

        assertThat(run("Counter").succeeded().lines()).containsExactly("1");
        assertThat(run("Forecast").succeeded().lines()).containsExactly("2500.0");
        assertThat(run("Crawler").succeeded().lines()).containsExactly("[a.html, b.html, c.html, d.html]");
        assertThat(run("Doubler").succeeded().lines()).containsExactly("2 are done; [2, 4, 6]", "[2, 4, 6, 8]", "10");
        assertThat(run("Primes").succeeded().lines()).containsExactly("1009", "1013", "1019");
        assertThat(run("Kitchen").succeeded().lines()).containsExactly("3", "[4, 5]");
        assertThat(run("Scanner").succeeded().lines()).containsExactly("5242880");
        assertThat(run("Trainer").succeeded().lines()).containsExactly("[0] [1]");
        assertThat(run("Office").succeeded().lines()).containsExactly("3", "Office$Ledger#1[ledger] [ledger]");
        assertThat(withoutNumbers(run("Unlucky").endedClean().output()))
                .isEqualTo(withoutNumbers(readme.blocks("text").get(2)));
        assertThat(run("Phoenix").endedClean().lines()).containsExactly("risen");
        ProgramRun archive = run("Archive").endedClean();
        assertThat(archive.lines()).containsExactly("0", "0 bytes", "/nowhere");
        assertThat(withoutNumbers(archive.errors()))
                .isEqualTo(withoutNumbers(readme.blocks("text").get(3)));
        assertThat(run("Ledger").errors())
                .contains("IllegalStateException: Cannot create Ledger#1 as a detached actor", "'troupe start'");
    }

    @Test
    void itsFirstClassCompilesUnderTheStrictestOptions() throws Exception {
        String counter = new Readme().blocks("java").get(0);

        assertThat(Readme.compileStrictly(Map.of("Counter", counter), directory))
                .isEmpty();
    }

    private ProgramRun run(String className) throws Exception {
        String classPath = directory.resolve("classes") + ":" + System.getProperty("java.class.path");
        return ProgramRun.of(classPath, "com.example." + className);
    }

    private static String withoutNumbers(String text) {
        return text.replaceAll("(process |pid=)\\d+", "$1...").replaceAll("Log: .*/", "Log: .../");
    }

    @Test
    void itsErrorIsWhatJavacPrints() throws Exception {
        Readme readme = new Readme();
        String method = Pattern.compile("such as a method `(.*?)` after `increment\\(\\)`", Pattern.DOTALL)
                .matcher(readme.text())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        String counter = readme.blocks("java")
                .get(0)
                .replace("Remote;\n", "Remote;\nimport java.io.PrintStream;\n")
                .replace("++value;\n    }\n", "++value;\n    }\n\n    " + method + "\n");

        assertThat(Readme.compile(Map.of("Counter", counter), directory))
                .isEqualTo(readme.blocks("text").get(0) + "1 error\n");
    }

    @Test
    void itsPomHasTheVersionsOfThisBuild() throws Exception {
        Document pom = parse(new Readme().pom());
        Document parent = parse(Files.readString(Readme.ROOT.resolve("pom.xml")));

        String version = at(parent, "/project/version");
        assertThat(at(pom, "//dependency[artifactId='troupe-runtime']/version")).isEqualTo(version);
        assertThat(at(pom, "//path[artifactId='troupe-processor']/version")).isEqualTo(version);
        assertThat(at(pom, "/project/dependencies/dependency[artifactId='troupe-junit']/version"))
                .isEqualTo(version);
        assertThat(at(pom, "/project/dependencies/dependency[artifactId='junit-jupiter']/version"))
                .isNotEmpty()
                .isEqualTo(at(parent, "//properties/junit.version"));
        assertThat(at(pom, "/project/dependencies/dependency[artifactId='assertj-core']/version"))
                .isNotEmpty()
                .isEqualTo(at(parent, "//properties/assertj.version"));
        for (String plugin : List.of("maven-compiler-plugin", "maven-surefire-plugin", "exec-maven-plugin")) {
            String path = "//plugin[artifactId='" + plugin + "']/version";
            assertThat(at(pom, path)).isNotEmpty().isEqualTo(at(parent, path));
        }
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String at(Document document, String path) throws Exception {
        return XPathFactory.newInstance().newXPath().evaluate(path, document);
    }

    @Test
    void itsFirstCommandsRunTheExamplesAndItsSecondTheTests() throws Exception {
        List<String> commands = new Readme().blocks("sh");

        assertThat(commands.get(0)).contains("CounterExample", "BankExample", "WordCountExample");
        assertThat(commands.get(1)).isEqualTo("mvn -B verify\n");
    }

    @Test
    void itsLinksLeadSomewhere() throws Exception {
        List<String> links = Pattern.compile("\\]\\(([^)#][^)]*)\\)")
                .matcher(new Readme().text())
                .results()
                .map(match -> match.group(1))
                .filter(link -> !link.startsWith("https:"))
                .toList();

        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(Readme.ROOT.resolve(link)).exists());
    }
}
