package example;

import dev.troupe.annotations.Remote;

/** Has objects in processes of their own, and a task. */
@Remote
class Mixed {
    private int value;

    public int add(int amount) {
        return value += amount;
    }

    @Remote
    static int sum(MixedHandle first, MixedHandle second) {
        return first.add(0).get() + second.add(0).get();
    }
}
