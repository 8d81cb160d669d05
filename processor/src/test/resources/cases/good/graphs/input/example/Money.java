package example;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Currency;

/** Says itself how it is written. */
public class Money implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Currency currency;
    private transient long cents;
    private transient Coin[] coins;

    @SuppressWarnings("serial") // Whatever it is, it is Serializable.
    private final Object note;

    enum Kind {
        GOLD,
        SILVER
    }

    record Coin(Kind kind, int cents) {}

    public Money(String currency, long cents, Object note) {
        this.currency = Currency.getInstance(currency);
        this.cents = cents;
        this.coins = new Coin[] {new Coin(Kind.SILVER, 5), null};
        this.note = note;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        out.writeUTF(Long.toString(cents));
        out.writeObject(coins);
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        cents = Long.parseLong(in.readUTF());
        coins = (Coin[]) in.readObject();
    }

    public Object note() {
        return note;
    }

    @Override
    public String toString() {
        return currency + " " + cents + " " + Arrays.toString(coins) + " " + note;
    }
}
