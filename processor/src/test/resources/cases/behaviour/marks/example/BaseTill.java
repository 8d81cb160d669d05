package example;

import dev.troupe.annotations.NotRemote;
import dev.troupe.annotations.RemoteName;

class BaseTill {
    @NotRemote
    public Thread thread() {
        return Thread.currentThread();
    }

    @NotRemote
    public String hidden() {
        return "hidden";
    }

    @NotRemote
    public String shown() {
        return "base";
    }

    @RemoteName("inheritedName")
    public String inherited() {
        return "inherited";
    }
}
