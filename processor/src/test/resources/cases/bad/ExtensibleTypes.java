package example;

import dev.troupe.annotations.Remote;
import dev.troupe.annotations.Sendable;
import java.util.List;

@Remote(allow = ExtensibleTypes.Collie.class)
class ExtensibleTypes {
    @Sendable
    static class Cat {
        private Mouse mouse;
    }

    @Sendable
    static class Mouse {}

    @Sendable
    static class Dog {}

    static final class Collie extends Dog {}

    // error: [remote-open-type] Cat, in 'cats' of feed, is neither final nor sealed, and objects of its subclasses will be refused. Fix: make Cat final, or name the subclasses that may arrive, as in @Remote(allow = A.class).
    public void feed(List<Cat> cats) {}

    // error: [remote-open-type] Mouse, in the result of mouse, is
    public Mouse mouse() {
        return null;
    }

    public void again(Cat cat) {}

    @SuppressWarnings("remote-open-type")
    static class Known {}

    public void walk(Dog dog) {}

    // error: [remote-open-type] Loss, in 'loss' of mourn, is neither final nor sealed
    public void mourn(Loss loss) {}

    static class Loss extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Nobody can make it final. */
    public void when(java.util.Date date) {}
}
