package dev.troupe.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.examples.bank.BankExample;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("processes")
@Timeout(180)
class BankExampleTest {
    private static final Pattern PROCESS = Pattern.compile("process (\\d+)");

    @Test
    void twoBranchesPayAndNoMoneyIsLost() throws Exception {
        ProgramRun run = ProgramRun.of(System.getProperty("java.class.path"), BankExample.class.getName())
                .succeeded();

        assertThat(run.lines().stream().map(line -> PROCESS.matcher(line).replaceAll("process ...")))
                .containsExactly(
                        "The accounts of Ada and Bob are in process ... and process ..., two branches in process ..."
                                + " and process ....",
                        "They made 20 payments, of 170 together.",
                        "Ada could not pay 1000: there was 70, and 930 was missing.",
                        "Ada has 70 now, and Bob 130: 200 together, of 200 that were paid in.",
                        "Ada's 21 entries add up to 70, says a task in process ....");
        List<String> processes = PROCESS.matcher(run.output())
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(processes).hasSize(5).doesNotHaveDuplicates().doesNotContain(Long.toString(run.pid()));
    }
}
