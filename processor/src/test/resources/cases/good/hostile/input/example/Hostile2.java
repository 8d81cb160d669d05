package example;

import dev.troupe.annotations.Remote;

@Remote
class Hostile2 {
    public int overload(int x) {
        return x;
    }

    public int overload(Integer x) {
        return x;
    }

    public int overload() {
        return 0;
    }

    public int OVERLOAD() {
        return 1;
    }

    public int overload_int(int x) {
        return x;
    }

    public int out(Hostile2Handle hostile2, in in) {
        return in.in();
    }

    record in(int in) {}
}
