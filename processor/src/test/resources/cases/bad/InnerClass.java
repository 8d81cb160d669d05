package example;

import dev.troupe.annotations.Remote;

class InnerClass {
    @Remote
    // error: [remote-inner-class] Session is an inner class: to create one, a worker would need this InnerClass too.
    class Session {
        public void end() {}
    }

    InnerClass_SessionHandle use() {
        InnerClass_SessionHandle handle = InnerClass_SessionHandle.options().numCpus(1).remote();
        handle.end().get();
        return handle;
    }
}
