package example;

import dev.troupe.annotations.Remote;

class SeveralClasses {
    @Remote
    // error: [remote-abstract-class] Open is abstract
    abstract static class Open {
        // error: [remote-unsendable-parameter] 'thread' of run cannot be sent
        public abstract void run(Thread thread);

        public abstract void meet(SeveralClasses_FineHandle fine, SeveralClasses_OtherHandle other);
    }

    @Remote
    static class Fine {
        public void meet(SeveralClasses_OtherHandle other) {}
    }

    @Remote
    static class Other {
        // error: [remote-unsendable-result] The result of thread cannot be sent
        public Thread thread() {
            return Thread.currentThread();
        }
    }

    void use(Open open) {
        SeveralClasses_FineHandle.remote().meet(SeveralClasses_OtherHandle.remote());
        SeveralClasses_OpenHandle.remote().run(Thread.currentThread());
    }
}
