package example;

import dev.troupe.annotations.Remote;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collections by their classes, wherever a type may stand. */
@Remote
public class Shop {
    public record Stock(ArrayList<Version> all, TreeMap<String, LinkedList<Version>> byName) {}

    public Cart cart(Cart cart) {
        return cart;
    }

    public Stock stock(Stock stock) {
        return stock;
    }

    public TreeSet<Version> sort(ArrayList<Version> versions) {
        return new TreeSet<>(versions);
    }

    public LinkedHashMap<String, ArrayDeque<Version>> deques(List<HashSet<Version>> sets) {
        LinkedHashMap<String, ArrayDeque<Version>> deques = new LinkedHashMap<>();
        sets.forEach(each -> deques.put("d" + deques.size(), new ArrayDeque<>(each)));
        return deques;
    }

    public HashMap<String, String> map(HashMap<String, String> map) {
        return map;
    }

    public int count(TreeMap<? extends Version, HashSet<String>[]> names) {
        return names.size();
    }
}
