package example;

import dev.troupe.annotations.Remote;

@Remote
class Shop {}
