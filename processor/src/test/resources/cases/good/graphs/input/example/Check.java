package example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.BitSet;
import java.util.Currency;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

public class Check {
    public static void run() throws Exception {
        BankHandle bank = BankHandle.remote();
        Money money = new Money("EUR", 5, "tip");
        assertThat(bank.money(money).get()).isNotSameAs(money).hasToString(money.toString());
        assertThat(bank.money((Money) null).get()).isNull();
        assertThat(bank.money(new Bank.Note(7)).get()).isExactlyInstanceOf(Bank.Note.class).hasToString(
                new Bank.Note(7).toString());

        Span span = new Span(new Date(3), new Date(8));
        int made = Span.made;
        assertThat(bank.spans(Map.of("a", span)).get()).singleElement().hasToString("3-8");
        assertThat(Span.made).isGreaterThan(made);

        Names<Span> names = new Names<>();
        names.add(span);
        Names<Span> copy = bank.names(names).get();
        assertThat(copy).hasToString("[3-8]");
        assertThat(copy.title).isEqualTo("none!");

        Bank.Day day = new Bank.Day(new Date(4), Locale.JAPAN, Currency.getInstance("JPY"));
        assertThat(bank.day(day).get()).isEqualTo(day);
        assertThat(bank.date(new Date(5)).get()).isExactlyInstanceOf(Date.class).isEqualTo(new Date(5));
        assertThat(bank.date(new Bank.Deadline(6, "tax")).get()).isEqualTo(new Date(6))
                .isInstanceOfSatisfying(Bank.Deadline.class, it -> assertThat(it.reason).isEqualTo("tax"));
        BitSet bits = new BitSet();
        bits.set(70);
        assertThat(bank.bits(bits).get()).hasToString("{0, 70}");
        assertThat(bits).hasToString("{70}");
        Pattern pattern = bank.pattern(Pattern.compile("a+b", Pattern.CASE_INSENSITIVE)).get();
        assertThat(pattern.matcher("AAB").matches()).isTrue();
        for (String each : new String[] {"127.0.0.1", "::1"}) {
            assertThat(bank.address(InetAddress.getByName(each)).get()).isEqualTo(InetAddress.getByName(each));
        }
        GregorianCalendar calendar = new GregorianCalendar(2026, 1, 3);
        assertThat(bank.calendar(calendar).get()).isEqualTo(calendar);

        Failure failure = bank.failure(new Failure(3, new IllegalStateException("why"))).get();
        assertThat(failure.code()).isEqualTo(3);
        assertThat(failure).hasMessage("failed with 3").hasCauseExactlyInstanceOf(IllegalStateException.class);
        assertThat(bank.cause(failure).get()).hasMessage("why");

        assertThatThrownBy(() -> bank.money(new Money("EUR", 5, new Bank.Stranger())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("example.Bank$Stranger may not be sent as a example.Money")
                .hasMessageContaining("@Remote(allow = Stranger.class)");
        Names<Span> self = new Names<>();
        addTo(self, self);
        assertThatThrownBy(() -> bank.names(self))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("perhaps it contains itself");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void addTo(Names names, Object element) {
        names.add(element);
    }
}
