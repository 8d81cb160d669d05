package dev.troupe.runtime.internal.caller;

import dev.troupe.runtime.internal.caller.CallThreads.Places;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What calls of one actor wait for, as its process wrote it down; times are {@link System#nanoTime()}, the same clock for all
 * processes of a machine.
 *
 * @param looked when its process had last read all answers that there were, and none to these
 * @param places how many calls of which methods run at once
 * @param waits the calls that wait
 */
record Standstill(long looked, List<Places> places, List<Wait> waits) {
    private static final int VERSION = 2;

    /** Copies the lists. */
    Standstill {
        places = List.copyOf(places);
        waits = List.copyOf(waits);
    }

    /**
     * A call as both of its ends know it.
     *
     * @param caller the process that made it
     * @param connection that process's number for the actor
     * @param number its own, as far as that is needed to tell it from others
     * @param method the method
     * @param text as messages show it
     */
    record CallId(int caller, int connection, int number, int method, String text) {
        /** Whether it is the same. */
        boolean is(CallId other) {
            return caller == other.caller && connection == other.connection && number == other.number;
        }
    }

    /** A call, and the actor that is to run it. */
    record Awaited(long actor, CallId call) {}

    /**
     * A call that waits for others.
     *
     * @param since when it has been waiting at the latest
     * @param besidePromised whether since then other calls of its actor may have been under way on no thread
     * @param awaited any of these would let it go on
     */
    record Wait(CallId running, long since, boolean besidePromised, List<Awaited> awaited) {
        /** Copies the list. */
        Wait {
            awaited = List.copyOf(awaited);
        }
    }

    /** Where calls of a method have their places. */
    @Nullable
    Places placesOf(int method) {
        Places others = null;
        for (Places each : places) {
            if (each.methods().contains(method)) {
                return each;
            }
            if (each.methods().isEmpty()) {
                others = each;
            }
        }
        return others;
    }

    /** The calls that wait and have those places. */
    List<Wait> in(Places group) {
        return waits.stream()
                .filter(each -> group.equals(placesOf(each.running().method())))
                .toList();
    }

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(VERSION);
            out.writeLong(looked);
            out.writeInt(places.size());
            for (Places each : places) {
                out.writeInt(each.number());
                out.writeInt(each.methods().size());
                for (int method : each.methods()) {
                    out.writeInt(method);
                }
            }
            out.writeInt(waits.size());
            for (Wait each : waits) {
                write(out, each.running());
                out.writeLong(each.since());
                out.writeBoolean(each.besidePromised());
                out.writeInt(each.awaited().size());
                for (Awaited awaited : each.awaited()) {
                    out.writeLong(awaited.actor());
                    write(out, awaited.call());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, CallId call) throws IOException {
        out.writeInt(call.caller());
        out.writeInt(call.connection());
        out.writeInt(call.number());
        out.writeInt(call.method());
        out.writeUTF(call.text());
    }

    static Standstill of(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != VERSION) {
                throw new IOException("written by another version of Troupe");
            }
            long looked = in.readLong();
            List<Places> places = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                int number = in.readInt();
                List<Integer> methods = new ArrayList<>();
                for (int more = in.readInt(); more > 0; more--) {
                    methods.add(in.readInt());
                }
                places.add(new Places(number, methods));
            }
            List<Wait> waits = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                CallId running = readCall(in);
                long since = in.readLong();
                boolean besidePromised = in.readBoolean();
                List<Awaited> awaited = new ArrayList<>();
                for (int more = in.readInt(); more > 0; more--) {
                    awaited.add(new Awaited(in.readLong(), readCall(in)));
                }
                waits.add(new Wait(running, since, besidePromised, awaited));
            }
            return new Standstill(looked, places, waits);
        }
    }

    private static CallId readCall(DataInputStream in) throws IOException {
        return new CallId(in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readUTF());
    }
}
