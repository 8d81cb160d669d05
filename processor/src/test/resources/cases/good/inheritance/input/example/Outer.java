package example;

import dev.troupe.annotations.Remote;

interface Outer {
    @Remote
    class In {
        public int one() {
            return 1;
        }
    }

    @Remote
    record Pair(int first, String second) {
        public int sum(Outer_InHandle other) {
            return first + other.one().get();
        }
    }
}
