package dev.troupe.runtime.internal.caller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CreditTest {
    private static final int MEGABYTE = 1 << 20;

    private final Credit credit = new Credit();
    private final HeldCalls held = new HeldCalls();

    @Test
    void tenThousandCallsMayBeUnderWay() {
        for (int i = 0; i < 10_000; i++) {
            assertThat(credit.allows(1, held)).isTrue();
            credit.take(1);
        }
        assertThat(credit.allows(1, held)).isFalse();

        credit.giveBack(1);

        assertThat(credit.allows(1, held)).isTrue();
    }

    @Test
    void sixtyFourMegabytesMayBeUnderWay() {
        credit.take(40 * MEGABYTE);

        assertThat(credit.allows(24 * MEGABYTE, held)).isTrue();
        assertThat(credit.allows(24 * MEGABYTE + 1, held)).isFalse();
    }

    @Test
    void aLargerCallMayBeUnderWayAlone() {
        assertThat(credit.allows(65 * MEGABYTE, held)).isTrue();
        credit.take(65 * MEGABYTE);

        assertThat(credit.allows(1, held)).isFalse();

        credit.giveBack(65 * MEGABYTE);
        assertThat(credit.allows(1, held)).isTrue();
    }
}
