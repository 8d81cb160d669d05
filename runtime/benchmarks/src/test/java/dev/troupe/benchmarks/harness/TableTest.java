package dev.troupe.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final Figure P50 = Figure.p50("sync");

    @Test
    void showsTheMedianOfTheRatiosAndNotTheRatioOfTheMedians() {
        Table table = table(List.of(round(100, 300), round(1000, 1500), round(200, 200)));

        assertThat(table.render())
                .containsPattern("p50 ns +raw +200 \\(100-1,000\\)\n +mine +300 \\(200-1,500\\) +1.50 \\(1.00-3.00\\)");
    }

    @Test
    void takesTheMiddleOfAnEvenNumberOfRounds() {
        Table table = table(List.of(round(100, 200), round(200, 800)));

        assertThat(table.render())
                .containsPattern("150 \\(100-200\\)\n +mine +500 \\(200-800\\) +3.00 \\(2.00-4.00\\)");
    }

    @Test
    void hasNoRatioToWhatTookNoTime() {
        Table table = table(List.of(round(0, 0)));

        assertThat(table.render()).containsPattern("0 \\(0-0\\)\n +mine +0 \\(0-0\\)\n");
    }

    @Test
    void hasNoRatioToWhatIsShownAsNothing() {
        Table table = table(List.of(round(0.01, 80)));

        assertThat(table.render()).containsPattern("raw +0 \\(0-0\\)\n +mine +80 \\(80-80\\)\n");
    }

    @Test
    void showsHundredthsOfWhatThereIsLittleOf() {
        Table table = new Table(new Results(
                List.of("raw", "mine"), List.of(Map.of(Figure.throughput("put"), new double[] {0.33, 4.567})), 0));

        assertThat(table.render())
                .containsPattern("raw +0.33 \\(0.33-0.33\\)\n +mine +4.57 \\(4.57-4.57\\) +13.84 \\(");
    }

    @Test
    void comparesEachContenderWithTheFirst() {
        Table table = new Table(new Results(
                List.of("raw", "mine", "theirs"), List.of(Map.of(P50, new double[] {10, 20, 500})), 0.25));

        assertThat(table.render().lines().toList())
                .hasSize(5)
                .anySatisfy(line -> assertThat(line).matches(" +mine .* 2.00 \\(.*"))
                .anySatisfy(line -> assertThat(line).matches(" +theirs .* 50.00 \\(.*"));
        assertThat(table.render()).contains("other processes took 25 % meanwhile");
    }

    @Test
    void leavesOutWhoCannotDoWhatIsMeasured() {
        Table table = table(List.of(round(Double.NaN, 7)));

        assertThat(table.render())
                .containsPattern("\nsync +p50 ns +mine +7 \\(7-7\\)\n")
                .doesNotContainPattern("ns +raw");
    }

    private static Table table(List<Map<Figure, double[]>> rounds) {
        return new Table(new Results(List.of("raw", "mine"), rounds, 0));
    }

    private static Map<Figure, double[]> round(double raw, double mine) {
        return Map.of(P50, new double[] {raw, mine});
    }
}
