package example;

import dev.troupe.annotations.Remote;

@Remote
class Shop {
    public void open() {}
}
