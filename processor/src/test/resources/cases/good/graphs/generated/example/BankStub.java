package example;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Creation;
import dev.troupe.runtime.spi.RecordCodec;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.Request;
import dev.troupe.runtime.spi.SealedCodec;
import dev.troupe.runtime.spi.Signature;
import dev.troupe.runtime.spi.ValueCodecs;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.net.InetAddress;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.annotation.processing.Generated;

/**
 * What travels from {@link BankHandle} to {@link BankDispatcher}, and back.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class BankStub {
    /**
     * {@code Money money(Money)}
     */
    static final int MONEY = 1;

    /**
     * {@code List<Span> spans(Map<String, Span>)}
     */
    static final int SPANS = 2;

    /**
     * {@code Names<Span> names(Names<Span>)}
     */
    static final int NAMES = 3;

    /**
     * {@code Day day(Day)}
     */
    static final int DAY = 4;

    /**
     * {@code Date date(Date)}
     */
    static final int DATE = 5;

    /**
     * {@code BitSet bits(BitSet)}
     */
    static final int BITS = 6;

    /**
     * {@code Pattern pattern(Pattern)}
     */
    static final int PATTERN = 7;

    /**
     * {@code InetAddress address(InetAddress)}
     */
    static final int ADDRESS = 8;

    /**
     * {@code Calendar calendar(Calendar)}
     */
    static final int CALENDAR = 9;

    /**
     * {@code Failure failure(Failure)}
     */
    static final int FAILURE = 10;

    /**
     * {@code Throwable cause(Failure)}
     */
    static final int CAUSE = 11;

    static final ActorType TYPE = new ActorType(
            "example.Bank",
            "example.BankDispatcher",
            List.of(
                    new Signature("Bank()", 0x0)),
            List.of(
                    new Signature("money(Money)", 0xf9938503),
                    new Signature("spans(Map<String, Span>)", 0xc5c14af),
                    new Signature("names(Names<Span>)", 0x95a72168),
                    new Signature("day(Day)", 0x69880acb),
                    new Signature("date(Date)", 0x6f292939),
                    new Signature("bits(BitSet)", 0xc5ac1dc7),
                    new Signature("pattern(Pattern)", 0xe79fcc1d),
                    new Signature("address(InetAddress)", 0xd19905d3),
                    new Signature("calendar(Calendar)", 0x8cec66f6),
                    new Signature("failure(Failure)", 0x974918e6),
                    new Signature("cause(Failure)", 0x19e7e53e)),
            BankStub.class);

    static final Codec<Money> MONEY_2 = new MoneyCodec();

    static final Codec<Bank.Note> NOTE = Codecs.graph(Bank.Note.class, BankStub.class,
            "example.Bank$Deadline", "example.Money$Coin", "example.Money$Kind",
            "java.util.Currency", "java.util.GregorianCalendar");

    static final Codec<Money> MONEY_3 = Codecs.graph(Money.class, BankStub.class,
            "example.Bank$Deadline", "example.Bank$Note", "example.Money$Coin",
            "example.Money$Kind", "java.util.Currency", "java.util.GregorianCalendar");

    static final Codec<Span> SPAN = Codecs.graph(Span.class, BankStub.class,
            "example.Bank$Deadline", "example.Bank$Note", "example.Money$Coin",
            "example.Money$Kind", "example.Span$Proxy", "java.util.Currency", "java.util.Date",
            "java.util.GregorianCalendar");

    static final Codec<Names<Span>> NAMES_OF_SPAN = Codecs.graph(Names.class, BankStub.class,
            "example.Bank$Deadline", "example.Bank$Note", "example.Money$Coin",
            "example.Money$Kind", "example.Span", "example.Span$Proxy", "java.util.Currency",
            "java.util.Date", "java.util.GregorianCalendar");

    static final Codec<Bank.Day> DAY_2 = new DayCodec();

    static final Codec<Date> DATE_2 = new DateCodec();

    static final Codec<Bank.Deadline> DEADLINE = Codecs.graph(Bank.Deadline.class, BankStub.class,
            "example.Bank$Note", "example.Money$Coin", "example.Money$Kind", "java.util.Currency",
            "java.util.GregorianCalendar");

    static final Codec<Date> DATE_3 = Codecs.graph(Date.class, BankStub.class,
            "example.Bank$Deadline", "example.Bank$Note", "example.Money$Coin",
            "example.Money$Kind", "java.util.Currency", "java.util.GregorianCalendar");

    static final Codec<Pattern> PATTERN_2 = Codecs.graph(Pattern.class, BankStub.class);

    static final Codec<InetAddress> INET_ADDRESS = Codecs.graph(InetAddress.class, BankStub.class,
            "example.Bank$Deadline", "example.Bank$Note", "example.Money$Coin",
            "example.Money$Kind", "java.net.Inet4Address", "java.net.Inet6Address",
            "java.util.Currency", "java.util.GregorianCalendar");

    static final Codec<Calendar> CALENDAR_2 = new CalendarCodec();

    static final Codec<GregorianCalendar> GREGORIAN_CALENDAR = Codecs.graph(GregorianCalendar.class,
            BankStub.class, "example.Bank$Deadline", "example.Bank$Note", "example.Money$Coin",
            "example.Money$Kind", "java.util.Currency");

    static final Codec<Failure> FAILURE_2 = Codecs.graph(Failure.class, BankStub.class,
            "example.Bank$Deadline", "example.Bank$Note", "example.Money$Coin",
            "example.Money$Kind", "java.util.Currency", "java.util.GregorianCalendar");

    static final Codec<Throwable> THROWABLE = Codecs.graph(Throwable.class, BankStub.class,
            "example.Bank$Deadline", "example.Bank$Note", "example.Money$Coin",
            "example.Money$Kind", "java.util.Currency", "java.util.GregorianCalendar");

    static final Codec<Map<String, Span>> MAP_OF_STRING_SPAN = Codecs.map(Codecs.STRING, SPAN);

    static final Codec<List<Span>> LIST_OF_SPAN = Codecs.list(SPAN);

    private BankStub() {
    }

    static ActorRef create(ActorOptions<?> options) {
        try (Creation creation = TYPE.create(options, 0)) {
            return creation.start();
        }
    }

    static ObjectRef<Money> money(ActorRef actor, Money money) {
        try (Request request = actor.request(MONEY)) {
            MONEY_2.write(request, money);
            return request.send(MONEY_2);
        }
    }

    static ObjectRef<Money> moneyByRef(ActorRef actor, ObjectRef<? extends Money> money) {
        try (Request request = actor.request(MONEY)) {
            request.writeRef(MONEY_2, money);
            return request.send(MONEY_2);
        }
    }

    static ObjectRef<List<Span>> spans(ActorRef actor, Map<String, Span> spans) {
        try (Request request = actor.request(SPANS)) {
            MAP_OF_STRING_SPAN.write(request, spans);
            return request.send(LIST_OF_SPAN);
        }
    }

    static ObjectRef<List<Span>> spansByRef(ActorRef actor,
            ObjectRef<? extends Map<String, Span>> spans) {
        try (Request request = actor.request(SPANS)) {
            request.writeRef(MAP_OF_STRING_SPAN, spans);
            return request.send(LIST_OF_SPAN);
        }
    }

    static ObjectRef<Names<Span>> names(ActorRef actor, Names<Span> names) {
        try (Request request = actor.request(NAMES)) {
            NAMES_OF_SPAN.write(request, names);
            return request.send(NAMES_OF_SPAN);
        }
    }

    static ObjectRef<Names<Span>> namesByRef(ActorRef actor,
            ObjectRef<? extends Names<Span>> names) {
        try (Request request = actor.request(NAMES)) {
            request.writeRef(NAMES_OF_SPAN, names);
            return request.send(NAMES_OF_SPAN);
        }
    }

    static ObjectRef<Bank.Day> day(ActorRef actor, Bank.Day day) {
        try (Request request = actor.request(DAY)) {
            DAY_2.write(request, day);
            return request.send(DAY_2);
        }
    }

    static ObjectRef<Bank.Day> dayByRef(ActorRef actor, ObjectRef<? extends Bank.Day> day) {
        try (Request request = actor.request(DAY)) {
            request.writeRef(DAY_2, day);
            return request.send(DAY_2);
        }
    }

    static ObjectRef<Date> date(ActorRef actor, Date date) {
        try (Request request = actor.request(DATE)) {
            DATE_2.write(request, date);
            return request.send(DATE_2);
        }
    }

    static ObjectRef<Date> dateByRef(ActorRef actor, ObjectRef<? extends Date> date) {
        try (Request request = actor.request(DATE)) {
            request.writeRef(DATE_2, date);
            return request.send(DATE_2);
        }
    }

    static ObjectRef<BitSet> bits(ActorRef actor, BitSet bits) {
        try (Request request = actor.request(BITS)) {
            ValueCodecs.BIT_SET.write(request, bits);
            return request.send(ValueCodecs.BIT_SET);
        }
    }

    static ObjectRef<BitSet> bitsByRef(ActorRef actor, ObjectRef<? extends BitSet> bits) {
        try (Request request = actor.request(BITS)) {
            request.writeRef(ValueCodecs.BIT_SET, bits);
            return request.send(ValueCodecs.BIT_SET);
        }
    }

    static ObjectRef<Pattern> pattern(ActorRef actor, Pattern pattern) {
        try (Request request = actor.request(PATTERN)) {
            PATTERN_2.write(request, pattern);
            return request.send(PATTERN_2);
        }
    }

    static ObjectRef<Pattern> patternByRef(ActorRef actor, ObjectRef<? extends Pattern> pattern) {
        try (Request request = actor.request(PATTERN)) {
            request.writeRef(PATTERN_2, pattern);
            return request.send(PATTERN_2);
        }
    }

    static ObjectRef<InetAddress> address(ActorRef actor, InetAddress address) {
        try (Request request = actor.request(ADDRESS)) {
            INET_ADDRESS.write(request, address);
            return request.send(INET_ADDRESS);
        }
    }

    static ObjectRef<InetAddress> addressByRef(ActorRef actor,
            ObjectRef<? extends InetAddress> address) {
        try (Request request = actor.request(ADDRESS)) {
            request.writeRef(INET_ADDRESS, address);
            return request.send(INET_ADDRESS);
        }
    }

    static ObjectRef<Calendar> calendar(ActorRef actor, Calendar calendar) {
        try (Request request = actor.request(CALENDAR)) {
            CALENDAR_2.write(request, calendar);
            return request.send(CALENDAR_2);
        }
    }

    static ObjectRef<Calendar> calendarByRef(ActorRef actor,
            ObjectRef<? extends Calendar> calendar) {
        try (Request request = actor.request(CALENDAR)) {
            request.writeRef(CALENDAR_2, calendar);
            return request.send(CALENDAR_2);
        }
    }

    static ObjectRef<Failure> failure(ActorRef actor, Failure failure) {
        try (Request request = actor.request(FAILURE)) {
            FAILURE_2.write(request, failure);
            return request.send(FAILURE_2);
        }
    }

    static ObjectRef<Failure> failureByRef(ActorRef actor, ObjectRef<? extends Failure> failure) {
        try (Request request = actor.request(FAILURE)) {
            request.writeRef(FAILURE_2, failure);
            return request.send(FAILURE_2);
        }
    }

    static ObjectRef<Throwable> cause(ActorRef actor, Failure failure) {
        try (Request request = actor.request(CAUSE)) {
            FAILURE_2.write(request, failure);
            return request.send(THROWABLE);
        }
    }

    static ObjectRef<Throwable> causeByRef(ActorRef actor, ObjectRef<? extends Failure> failure) {
        try (Request request = actor.request(CAUSE)) {
            request.writeRef(FAILURE_2, failure);
            return request.send(THROWABLE);
        }
    }

    private static final class MoneyCodec extends SealedCodec<Money> {
        @Override
        protected void writeVariant(WireOutput out, Money value) {
            if (value instanceof Bank.Note variant) {
                out.writeSize(0);
                NOTE.write(out, variant);
                return;
            }
            out.writeSize(1);
            MONEY_3.write(out, value);
        }

        @Override
        protected Money readVariant(WireInput in, int variant) {
            return switch (variant) {
                case 0 -> NOTE.read(in);
                case 1 -> MONEY_3.read(in);
                default -> throw unknown(variant);
            };
        }
    }

    private static final class DayCodec extends RecordCodec<Bank.Day> {
        @Override
        protected void writeComponents(WireOutput out, Bank.Day value) {
            DATE_2.write(out, value.date());
            ValueCodecs.LOCALE.write(out, value.locale());
            ValueCodecs.CURRENCY.write(out, value.currency());
        }

        @Override
        protected Bank.Day readComponents(WireInput in) {
            return new Bank.Day(DATE_2.read(in), ValueCodecs.LOCALE.read(in),
                    ValueCodecs.CURRENCY.read(in));
        }
    }

    private static final class DateCodec extends SealedCodec<Date> {
        @Override
        protected void writeVariant(WireOutput out, Date value) {
            if (value instanceof Bank.Deadline variant) {
                out.writeSize(0);
                DEADLINE.write(out, variant);
                return;
            }
            out.writeSize(1);
            DATE_3.write(out, value);
        }

        @Override
        protected Date readVariant(WireInput in, int variant) {
            return switch (variant) {
                case 0 -> DEADLINE.read(in);
                case 1 -> DATE_3.read(in);
                default -> throw unknown(variant);
            };
        }
    }

    private static final class CalendarCodec extends SealedCodec<Calendar> {
        @Override
        protected void writeVariant(WireOutput out, Calendar value) {
            if (value instanceof GregorianCalendar variant) {
                out.writeSize(0);
                GREGORIAN_CALENDAR.write(out, variant);
                return;
            }
            throw unknown(value);
        }

        @Override
        protected Calendar readVariant(WireInput in, int variant) {
            return switch (variant) {
                case 0 -> GREGORIAN_CALENDAR.read(in);
                default -> throw unknown(variant);
            };
        }
    }
}
