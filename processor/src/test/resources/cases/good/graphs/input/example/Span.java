package example;

import java.io.Serializable;
import java.util.Date;

/** Travels as its proxy, and is made by its constructor. */
public final class Span implements Serializable {
    private static final long serialVersionUID = 1L;
    static int made;

    private final Date start;
    private final Date end;

    public Span(Date start, Date end) {
        made++;
        this.start = start;
        this.end = end;
    }

    private Object writeReplace() {
        return new Proxy(start.getTime(), end.getTime() - start.getTime());
    }

    private static final class Proxy implements Serializable {
        private static final long serialVersionUID = 1L;
        private final long start;
        private final long length;

        Proxy(long start, long length) {
            this.start = start;
            this.length = length;
        }

        private Object readResolve() {
            return new Span(new Date(start), new Date(start + length));
        }
    }

    @Override
    public String toString() {
        return start.getTime() + "-" + end.getTime();
    }
}
