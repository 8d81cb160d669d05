package example;

import dev.troupe.annotations.Remote;
import dev.troupe.annotations.RemoteFor;
import java.util.Random;
import java.util.zip.CRC32;
import other.Library;

/** Makes actors of classes of the JDK and of another package. */
@RemoteFor(
        value = {Random.class, CRC32.class, Library.Shelf.class},
        remote = @Remote(numCpus = 2, memory = "64m"))
class Actors {
    /** A handle that is not written yet, of a class that is named only. */
    @Remote
    static class Dice {
        public int roll(RandomHandle random) {
            return random.nextInt(6).get() + 1;
        }
    }
}
