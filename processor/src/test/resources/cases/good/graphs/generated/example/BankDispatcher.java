package example;

import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.ValueCodecs;
import dev.troupe.runtime.spi.WireInput;
import javax.annotation.processing.Generated;

/**
 * Answers the calls of {@link BankHandle}, inside the worker process.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
final class BankDispatcher implements Dispatcher<Bank> {
    @Override
    public ActorType type() {
        return BankStub.TYPE;
    }

    @Override
    public Bank create(int constructor, WireInput in) throws Throwable {
        return switch (constructor) {
            case 0 -> new Bank();
            default -> throw Dispatcher.unknown("constructor", constructor);
        };
    }

    @Override
    public void dispatch(Bank bank, int method, WireInput in, Reply out) throws Throwable {
        switch (method) {
            case BankStub.MONEY -> BankStub.MONEY_2.write(out,
                    bank.money(BankStub.MONEY_2.read(in)));
            case BankStub.SPANS -> BankStub.LIST_OF_SPAN.write(out,
                    bank.spans(BankStub.MAP_OF_STRING_SPAN.read(in)));
            case BankStub.NAMES -> BankStub.NAMES_OF_SPAN.write(out,
                    bank.names(BankStub.NAMES_OF_SPAN.read(in)));
            case BankStub.DAY -> BankStub.DAY_2.write(out, bank.day(BankStub.DAY_2.read(in)));
            case BankStub.DATE -> BankStub.DATE_2.write(out, bank.date(BankStub.DATE_2.read(in)));
            case BankStub.BITS -> ValueCodecs.BIT_SET.write(out,
                    bank.bits(ValueCodecs.BIT_SET.read(in)));
            case BankStub.PATTERN -> BankStub.PATTERN_2.write(out,
                    bank.pattern(BankStub.PATTERN_2.read(in)));
            case BankStub.ADDRESS -> BankStub.INET_ADDRESS.write(out,
                    bank.address(BankStub.INET_ADDRESS.read(in)));
            case BankStub.CALENDAR -> BankStub.CALENDAR_2.write(out,
                    bank.calendar(BankStub.CALENDAR_2.read(in)));
            case BankStub.FAILURE -> BankStub.FAILURE_2.write(out,
                    bank.failure(BankStub.FAILURE_2.read(in)));
            case BankStub.CAUSE -> BankStub.THROWABLE.write(out,
                    bank.cause(BankStub.FAILURE_2.read(in)));
            default -> throw Dispatcher.unknown("method", method);
        }
    }
}
