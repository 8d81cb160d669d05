package example;

import dev.troupe.annotations.Remote;

@Remote
// error: [remote-not-a-class] Enumeration is an enum;
public enum Enumeration {
    ONE;

    public int number() {
        return 1;
    }
}
