package dev.troupe.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.examples.training.TrainingExample;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("processes")
@Timeout(180)
class TrainingExampleTest {
    @TempDir
    private Path directory;

    @Test
    void theLossFallsAndTheCurveIsDrawn() throws Exception {
        Path file = directory.resolve("curve.png");
        ProgramRun run = ProgramRun.of(
                        System.getProperty("java.class.path"), TrainingExample.class.getName(), file.toString())
                .succeeded();

        List<String> lines = run.lines();
        Matcher losses = Pattern.compile(".* the loss fell from 0\\.6931 to (0\\.\\d{4}) in 40 steps\\.")
                .matcher(lines.get(0));
        assertThat(losses.matches()).as(lines.get(0)).isTrue();
        assertThat(Double.parseDouble(losses.group(1))).isLessThan(0.5);
        Matcher right = Pattern.compile("Of examples that nobody has seen, it is right in (\\d\\d\\.\\d) %\\.")
                .matcher(lines.get(1));
        assertThat(right.matches()).as(lines.get(1)).isTrue();
        assertThat(Double.parseDouble(right.group(1))).isGreaterThan(70);
        BufferedImage curve = ImageIO.read(file.toFile());
        assertThat(curve.getWidth()).isEqualTo(640);
        // It begins at the upper left and ends further down at the right.
        assertThat(curve.getRGB(20, 24) & 0xffffff).isNotEqualTo(0xffffff);
    }
}
