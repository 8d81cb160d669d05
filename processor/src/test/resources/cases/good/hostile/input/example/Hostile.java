package example;

import dev.troupe.annotations.Remote;
import java.util.Map;
import java.util.Set;

/** Does its best to break what is generated for it: $T, $L, \\u002a/ and 100% of the rest. */
@Remote
public class Hostile {
    public Hostile(Options options, int creation, int actor, int constructor, int TYPE) {}

    public int locals(int in, int out, int actor, int request, int runtime, int arguments, int method, int hostile, int size) {
        return in + out + actor + request + runtime + arguments + method + hostile + size;
    }

    public int constants(int TYPE, int PAIR, int CODEC, int LOCALS, int HostileStub, int Codecs) {
        return TYPE + PAIR + CODEC + LOCALS + HostileStub + Codecs;
    }

    public String types(Request request, nested.Request other, List list, java.util.List<String> strings) {
        return strings.get(list.size());
    }

    public java.lang.String text(java.lang.String text, Options options, Codec codec, Void nothing) {
        return text + options + codec + nothing;
    }

    public Override handles(Handles handles, java.util.List<HostileHandle> all, Set<Hostile2Handle> others) {
        return new Override(java.util.List.of(Void.VOID));
    }

    public RequestCodec codec(java.util.List<Request> mine, java.util.List<nested.Request> others) {
        return new RequestCodec(mine.get(others.size() - 1));
    }

    /** Gives 100% of $T for $L. */
    public int type(int... __) {
        return __.length;
    }

    public PAIR pair(Map<PAIR, PAIR[]> pairs) {
        return PAIR.LEFT;
    }

    public int create(int x) {
        return x;
    }

    public int toString(int x) {
        return x;
    }

    public int wait(int x, int y) {
        return x;
    }

    public int equals() {
        return 1;
    }

    public int actorOf(HostileHandle handle) {
        return 2;
    }

    public int numCpus(int x) {
        return x;
    }

    public int $dollar$(int $) {
        return $;
    }

    public int getURLs(int x) {
        return x;
    }

    public int close(int x) {
        return x;
    }
}
