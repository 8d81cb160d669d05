package example;

import dev.troupe.annotations.Remote;

class PrivateClass {
    @Remote
    // error: [remote-private-class] Session cannot be reached by the code that creates it in a worker: Session is private.
    private static class Session {
        public void end() {}
    }

    private static class Hidden {
        @Remote
        // error: [remote-private-class] Inside cannot be reached by the code that creates it in a worker: Hidden is private.
        static class Inside {
            public void end() {}
        }
    }

    PrivateClass_SessionHandle handle = PrivateClass_SessionHandle.remote();
    Session session = new Session();
    Hidden.Inside inside = new Hidden.Inside();
}
