package dev.troupe.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.examples.wordcount.WordCountExample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("processes")
@Timeout(180)
class WordCountExampleTest {
    private static final Pattern FIRST_LINE =
            Pattern.compile("Counters in the processes (\\d+), (\\d+) and (\\d+) share"
                    + " (\\d+) files, totals are in process (\\d+)\\.");

    @TempDir
    private Path directory;

    @Test
    void theTotalsAreThoseOfAPlainCount() throws Exception {
        PlainCount plain = new PlainCount();
        // So many different words that what a counter delivers is too large for a queue.
        Random random = new Random(42);
        for (int i = 0; i < 100; i++) {
            StringBuilder text = new StringBuilder("The file, the words: été ÉTÉ 中文 𝒜𝒷\n");
            for (int word = 0; word < 500; word++) {
                text.append(Integer.toString(random.nextInt(26 * 26 * 26 * 26), 26)
                                .replaceAll("[0-9]", "x"))
                        .append(word % 10 == 9 ? "\n" : " ");
            }
            plain.add(write("folder-" + i % 7 + "/file-" + i + ".txt", text.toString()));
        }
        plain.add(write("empty.txt", ""));
        write(".hidden/file.txt", "hidden");
        write("target/built.txt", "built");
        write("picture.bin", "no text\0at all");

        ProgramRun run = ProgramRun.of(
                        System.getProperty("java.class.path"), WordCountExample.class.getName(), directory.toString())
                .succeeded();

        List<String> lines = run.output().lines().toList();
        assertThat(lines.subList(lines.size() - 12, lines.size() - 2)).isEqualTo(plain.table(10));
        assertThat(lines.get(lines.size() - 1)).matches(Pattern.quote(plain.sums()) + "\\d+\\.\\d\\d seconds");
        Matcher first = FIRST_LINE.matcher(lines.get(0));
        assertThat(first.matches()).as(lines.get(0)).isTrue();
        assertThat(first.group(4)).isEqualTo("102");
        assertThat(List.of(Long.toString(run.pid()), first.group(1), first.group(2), first.group(3), first.group(5)))
                .doesNotHaveDuplicates();
        assertThat(run.output()).as("a bar in a file").doesNotContain("\r", "%");
    }

    @Test
    void aDirectoryWithoutFilesHasNoWords() throws Exception {
        ProgramRun run = ProgramRun.of(
                        System.getProperty("java.class.path"), WordCountExample.class.getName(), directory.toString())
                .succeeded();

        assertThat(run.output()).contains("0 files, 0 bytes, 0 words in ");
    }

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
