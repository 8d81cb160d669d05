package example;

import dev.troupe.annotations.Remote;
import java.util.function.Supplier;

class LocalClass {
    static final Supplier<Object> MAKER = () -> {
        @Remote
        // error: [remote-local-class] Maker is declared inside a method, where no handle and no worker can name it. Fix: move it out of the method: into a static nested class, or a file of its own.
        class Maker {}
        return new Maker();
    };

    static int use() {
        @Remote
        // error: [remote-local-class] Counter is declared inside a method
        class Counter {
            int increment() {
                return 1;
            }
        }
        return new Counter().increment();
    }

    static Object task() {
        return new Object() {
            @Remote
            // error: [remote-local-class] run is declared inside a method
            static void run() {}
        };
    }

    @Remote
    static class Fine {
        public int one() {
            return 1;
        }
    }

    static int useFine() {
        return LocalClass_FineHandle.remote().one().get();
    }
}
