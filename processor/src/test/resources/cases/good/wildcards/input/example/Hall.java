package example;

import java.util.List;

class Hall<T> {
    public int count(List<? extends T> all) {
        return all.size();
    }
}
