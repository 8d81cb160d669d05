package example;

import dev.troupe.annotations.NotRemote;
import dev.troupe.annotations.Remote;
import dev.troupe.annotations.RemoteName;
import java.util.List;

@Remote
class BadRemoteNames extends Base<String> {
    // error: [remote-bad-name] change(String) is set(String) on the handle, and so is set(String).
    @RemoteName("set")
    public void change(String value) {}

    // error: [remote-bad-name] @RemoteName("add two") of add(int, int) is no name that a method of a handle can have.
    @RemoteName("add two")
    public void add(int one, int other) {}

    // error: [remote-bad-name] @RemoteName("class") of add(int) is no name that a method of a handle can have.
    @RemoteName("class")
    public void add(int one) {}

    // error: [remote-bad-name] @RemoteName("toString") of text() is no name that a method of a handle can have.
    @RemoteName("toString")
    public String text() {
        return "";
    }

    @RemoteName("put")
    public void add(List<String> all) {}

    // error: [remote-bad-name] addAll(List<Integer>) is put(List<Integer>) on the handle, and so is add(List<String>).
    @RemoteName("put")
    public void addAll(List<Integer> all) {}

    public void remove(String text) {}

    // error: [remote-bad-name] delete(String) is remove(String) on the handle, and so is remove(String).
    @RemoteName("remove")
    public void delete(String text) {}

    // error: [remote-reserved-name] stop() would clash with BadRemoteNamesHandle.close(), which ends the actor.
    @RemoteName("close")
    public void stop() {}

    @NotRemote
    @RemoteName("of no account")
    public void local(Thread thread) {}
}

class Base<T> {
    public void set(T value) {}
}
