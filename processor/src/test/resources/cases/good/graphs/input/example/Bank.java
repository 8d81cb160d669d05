package example;

import dev.troupe.annotations.Remote;
import java.net.InetAddress;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Currency;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

@Remote(allow = {GregorianCalendar.class, Bank.Note.class, Bank.Deadline.class})
public class Bank {
    public static final class Note extends Money {
        private static final long serialVersionUID = 1L;

        public Note(long cents) {
            super("CHF", cents, "note");
        }
    }

    /** Takes the place of a date, which would be a plain value otherwise. */
    public static final class Deadline extends Date {
        private static final long serialVersionUID = 1L;
        public final String reason;

        public Deadline(long time, String reason) {
            super(time);
            this.reason = reason;
        }
    }

    /** Nobody allows it. */
    public static final class Stranger implements java.io.Serializable {
        private static final long serialVersionUID = 1L;
    }

    public record Day(Date date, Locale locale, Currency currency) {}

    public Money money(Money money) {
        return money;
    }

    public List<Span> spans(Map<String, Span> spans) {
        return List.copyOf(spans.values());
    }

    public Names<Span> names(Names<Span> names) {
        names.title += "!";
        return names;
    }

    public Day day(Day day) {
        return day;
    }

    public Date date(Date date) {
        return date;
    }

    public BitSet bits(BitSet bits) {
        bits.flip(0);
        return bits;
    }

    public Pattern pattern(Pattern pattern) {
        return pattern;
    }

    public InetAddress address(InetAddress address) {
        return address;
    }

    public Calendar calendar(Calendar calendar) {
        return calendar;
    }

    public Failure failure(Failure failure) {
        return failure;
    }

    public Throwable cause(Failure failure) {
        return failure.getCause();
    }
}
