package dev.troupe.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartTest {
    private static final String SYNC = "1:1 actor calls sync";

    @Test
    void isWellFormedWhateverTheNamesAre() throws Exception {
        Document svg = parsed(List.of(new Row("<a> & \"b\"", "]]>", "rate", "calls/s", 1)));

        assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg.getDocumentElement().getTextContent()).contains("<a> & \"b\"", "]]>", "1.00/s");
    }

    @Test
    void hasABarForEachRateAndEachMiddleLatencyAlone() throws Exception {
        Document svg = parsed(List.of(
                new Row(SYNC, "troupe", "rate", "calls/s", 1_230_000),
                new Row(SYNC, "troupe", "p50", "ns", 780),
                new Row(SYNC, "troupe", "p99", "ns", 2000),
                new Row(SYNC, "troupe", "cpu", "ns/call", 2000)));

        assertThat(bars(svg))
                .hasSize(2)
                .allMatch(bar -> bar.getAttribute("class").contains("ours"));
        assertThat(svg.getDocumentElement().getTextContent()).contains("1.23 M/s", "780 ns");
    }

    @Test
    void putsTheBestOnTopOnALogarithmicScale() throws Exception {
        Document svg = parsed(List.of(
                new Row(SYNC, "ten", "rate", "calls/s", 10),
                new Row(SYNC, "thousand", "rate", "calls/s", 1000),
                new Row(SYNC, "hundred", "rate", "calls/s", 100)));

        List<Integer> lengths = bars(svg).stream()
                .map(bar -> Integer.valueOf(bar.getAttribute("width")))
                .toList();
        assertThat(svg.getDocumentElement().getTextContent()).containsSubsequence("thousand", "hundred", "ten");
        assertThat(lengths.get(0) - lengths.get(1)).isCloseTo(lengths.get(1) - lengths.get(2), within(1));
        assertThat(lengths.get(2)).isPositive();
    }

    @Test
    void saysWhatIsCounted() throws Exception {
        Document svg = parsed(List.of(
                new Row(SYNC, "troupe", "rate", "calls/s", 1000), new Row("tasks", "troupe", "rate", "batches/s", 2)));

        assertThat(svg.getDocumentElement().getTextContent())
                .containsSubsequence(SYNC, "calls per second", "tasks", "batches per second");
    }

    @Test
    void leavesOutWhatHasNoLogarithm() throws Exception {
        assertThat(bars(parsed(List.of(new Row(SYNC, "none", "rate", "calls/s", 0)))))
                .isEmpty();
    }

    private static Document parsed(List<Row> rows) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(new Chart(rows).svg())));
    }

    private static List<Element> bars(Document svg) {
        NodeList all = svg.getElementsByTagName("rect");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .filter(each -> each.getAttribute("class").contains("bar"))
                .toList();
    }
}
