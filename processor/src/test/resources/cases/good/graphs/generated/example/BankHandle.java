package example;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.TypedHandle;
import java.net.InetAddress;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.annotation.processing.Generated;

/**
 * A {@link Bank} in a process of its own.
 *
 * <p>Each method sends one call and returns at once. Its ref has the result as soon as the method has
 * returned, or fails with what it threw. Calls of one thread start in the order they were made.
 *
 * <p>Generated from {@link Bank}: change that class, not this one.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
public final class BankHandle extends TypedHandle<Bank> {
    /**
     * Lets handles of {@link Bank} travel, inside code that Troupe generates.
     */
    public static final Codec<BankHandle> CODEC = Codecs.handle(BankStub.TYPE, BankHandle::new);

    private BankHandle(ActorRef actor) {
        super(actor);
    }

    /**
     * Starts a {@link Bank} in a process of its own, and returns at once.
     *
     * @see Bank#Bank()
     */
    public static BankHandle remote() {
        return options().remote();
    }

    /**
     * Finds the {@link Bank} that was given this name in the namespace of this program, or throws an
     * {@code ActorNotFoundException}. {@code close()} of the handle only lets go of the actor, and calls fail
     * once that has ended.
     */
    public static BankHandle named(String name) {
        return new BankHandle(BankStub.TYPE.named(name));
    }

    /**
     * Finds the {@link Bank} that was given this name in another namespace.
     */
    public static BankHandle named(String name, String namespace) {
        return new BankHandle(BankStub.TYPE.named(name, namespace));
    }

    /**
     * The {@link Bank} that runs the code which calls this, for it to be passed on; elsewhere this is an
     * {@code IllegalStateException}. Such a handle does not keep the actor from ending.
     */
    public static BankHandle self() {
        return new BankHandle(BankStub.TYPE.self());
    }

    /**
     * Says what one actor needs beyond what {@link Bank} says itself, before {@code remote} starts it.
     */
    public static Options options() {
        return new Options();
    }

    /**
     * Calls {@code money(Money)}.
     *
     * @see Bank#money(Money)
     */
    public ObjectRef<Money> money(Money money) {
        return BankStub.money(actor, money);
    }

    /**
     * Calls {@code money(Money)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Bank#money(Money)
     */
    public ObjectRef<Money> money(ObjectRef<? extends Money> money) {
        return BankStub.moneyByRef(actor, money);
    }

    /**
     * Calls {@code spans(Map<String, Span>)}.
     *
     * @see Bank#spans(Map)
     */
    public ObjectRef<List<Span>> spans(Map<String, Span> spans) {
        return BankStub.spans(actor, spans);
    }

    /**
     * Calls {@code spans(Map<String, Span>)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Bank#spans(Map)
     */
    public ObjectRef<List<Span>> spans(ObjectRef<? extends Map<String, Span>> spans) {
        return BankStub.spansByRef(actor, spans);
    }

    /**
     * Calls {@code names(Names<Span>)}.
     *
     * @see Bank#names(Names)
     */
    public ObjectRef<Names<Span>> names(Names<Span> names) {
        return BankStub.names(actor, names);
    }

    /**
     * Calls {@code names(Names<Span>)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Bank#names(Names)
     */
    public ObjectRef<Names<Span>> names(ObjectRef<? extends Names<Span>> names) {
        return BankStub.namesByRef(actor, names);
    }

    /**
     * Calls {@code day(Day)}.
     *
     * @see Bank#day(Bank.Day)
     */
    public ObjectRef<Bank.Day> day(Bank.Day day) {
        return BankStub.day(actor, day);
    }

    /**
     * Calls {@code day(Day)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Bank#day(Bank.Day)
     */
    public ObjectRef<Bank.Day> day(ObjectRef<? extends Bank.Day> day) {
        return BankStub.dayByRef(actor, day);
    }

    /**
     * Calls {@code date(Date)}.
     *
     * @see Bank#date(Date)
     */
    public ObjectRef<Date> date(Date date) {
        return BankStub.date(actor, date);
    }

    /**
     * Calls {@code date(Date)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Bank#date(Date)
     */
    public ObjectRef<Date> date(ObjectRef<? extends Date> date) {
        return BankStub.dateByRef(actor, date);
    }

    /**
     * Calls {@code bits(BitSet)}.
     *
     * @see Bank#bits(BitSet)
     */
    public ObjectRef<BitSet> bits(BitSet bits) {
        return BankStub.bits(actor, bits);
    }

    /**
     * Calls {@code bits(BitSet)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Bank#bits(BitSet)
     */
    public ObjectRef<BitSet> bits(ObjectRef<? extends BitSet> bits) {
        return BankStub.bitsByRef(actor, bits);
    }

    /**
     * Calls {@code pattern(Pattern)}.
     *
     * @see Bank#pattern(Pattern)
     */
    public ObjectRef<Pattern> pattern(Pattern pattern) {
        return BankStub.pattern(actor, pattern);
    }

    /**
     * Calls {@code pattern(Pattern)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Bank#pattern(Pattern)
     */
    public ObjectRef<Pattern> pattern(ObjectRef<? extends Pattern> pattern) {
        return BankStub.patternByRef(actor, pattern);
    }

    /**
     * Calls {@code address(InetAddress)}.
     *
     * @see Bank#address(InetAddress)
     */
    public ObjectRef<InetAddress> address(InetAddress address) {
        return BankStub.address(actor, address);
    }

    /**
     * Calls {@code address(InetAddress)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Bank#address(InetAddress)
     */
    public ObjectRef<InetAddress> address(ObjectRef<? extends InetAddress> address) {
        return BankStub.addressByRef(actor, address);
    }

    /**
     * Calls {@code calendar(Calendar)}.
     *
     * @see Bank#calendar(Calendar)
     */
    public ObjectRef<Calendar> calendar(Calendar calendar) {
        return BankStub.calendar(actor, calendar);
    }

    /**
     * Calls {@code calendar(Calendar)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Bank#calendar(Calendar)
     */
    public ObjectRef<Calendar> calendar(ObjectRef<? extends Calendar> calendar) {
        return BankStub.calendarByRef(actor, calendar);
    }

    /**
     * Calls {@code failure(Failure)}.
     *
     * @see Bank#failure(Failure)
     */
    public ObjectRef<Failure> failure(Failure failure) {
        return BankStub.failure(actor, failure);
    }

    /**
     * Calls {@code failure(Failure)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Bank#failure(Failure)
     */
    public ObjectRef<Failure> failure(ObjectRef<? extends Failure> failure) {
        return BankStub.failureByRef(actor, failure);
    }

    /**
     * Calls {@code cause(Failure)}.
     *
     * @see Bank#cause(Failure)
     */
    public ObjectRef<Throwable> cause(Failure failure) {
        return BankStub.cause(actor, failure);
    }

    /**
     * Calls {@code cause(Failure)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Bank#cause(Failure)
     */
    public ObjectRef<Throwable> cause(ObjectRef<? extends Failure> failure) {
        return BankStub.causeByRef(actor, failure);
    }

    /**
     * What one {@link Bank} needs; starts with what its {@code @Remote} says.
     */
    public static final class Options extends ActorOptions<Options> {
        private Options() {
        }

        @Override
        protected Options self() {
            return this;
        }

        /**
         * Starts a {@link Bank} in a process of its own, and returns at once.
         *
         * @see Bank#Bank()
         */
        public BankHandle remote() {
            return new BankHandle(BankStub.create(this));
        }
    }
}
