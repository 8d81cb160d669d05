package dev.troupe.cli;

import dev.troupe.annotations.Remote;
import dev.troupe.annotations.Resource;

/** An actor that takes its time. */
@Remote(resources = @Resource(name = "Custom1", amount = 1))
class Napper {
    private int naps;

    public int nap(int millis) throws InterruptedException {
        Thread.sleep(millis);
        return ++naps;
    }

    public int count() {
        return naps;
    }
}
