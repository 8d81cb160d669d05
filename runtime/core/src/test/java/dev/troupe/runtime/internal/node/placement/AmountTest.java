package dev.troupe.runtime.internal.node.placement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {
    @ParameterizedTest
    @CsvSource({
        "0,0,0",
        "1,10000,1",
        "0.1,1000,0.1",
        "0.0001,1,0.0001",
        "2.5,25000,2.5",
        "1e9,10000000000000,1000000000",
        "999999999.9999,9999999999999,999999999.9999"
    })
    void amountsAreWholeNumbersOfTenThousandths(double amount, long expected, String text) {
        assertThat(Amount.of(amount)).isEqualTo(expected);
        assertThat(Amount.text(expected)).isEqualTo(text);
    }

    @Test
    void everyAmountWithFourDecimalsIsExact() {
        for (long expected = 0; expected <= 50_000; expected++) {
            assertThat(Amount.of(expected / 10_000.0)).isEqualTo(expected);
            assertThat(Amount.toDouble(expected)).isEqualTo(Double.parseDouble(Amount.text(expected)));
            assertThat(Double.parseDouble(Amount.text(expected))).isEqualTo(expected / 10_000.0);
        }
    }
}
