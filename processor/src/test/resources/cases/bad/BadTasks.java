package example;

import dev.troupe.annotations.Remote;
import dev.troupe.annotations.Resource;
import java.io.PrintStream;

class BadTasks {
    @Remote
    // error: [remote-instance-method] run is not static: @Remote makes a task of a method, and a task has no BadTasks to run on. Fix: declare it 'static', or mark BadTasks itself with @Remote and call its public methods.
    public void run() {}

    @Remote
    // error: [remote-private-task] hidden cannot be called by the code that runs it in a worker: it is private. Fix: make it package-private or public.
    private static void hidden() {}

    // error: [remote-bad-resources] numGpus is 1.5; an actor holds a fraction of one GPU, or whole ones. Fix: give 1 or 2.
    @Remote(numGpus = 1.5)
    static void half() {}

    // error: [remote-bad-resources] CPU is no custom resource, because every node counts it by itself. Fix: use numCpus instead.
    @Remote(resources = @Resource(name = "CPU", amount = 1))
    static void custom() {}

    @Remote
    // error: [remote-reserved-name] options() would clash with BadTasksTasks.options(), which says what is needed. Fix: rename it, or give it a @RemoteName.
    static void options() {}

    @Remote
    // error: [remote-reserved-name] memory(String) would clash with BadTasksTasks.options().memory(...), which says what is needed.
    static void memory(String size) {}

    @Remote
    // error: [remote-generic-method] generic declares the type variable T, which
    static <T> void generic(T value) {}

    @Remote
    // error: [remote-unsendable-parameter] 'stream' of print cannot be sent to another process: PrintStream is a type that can't travel.
    static void print(PrintStream stream) {}

    @Remote
    static int fine(int value) {
        return value;
    }

    static int use() {
        hidden();
        BadTasksTasks.print(System.out);
        return BadTasksTasks.options().numCpus(1).fine(1).get();
    }
}
