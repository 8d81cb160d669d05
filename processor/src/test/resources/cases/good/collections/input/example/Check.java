package example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

public class Check {
    private static final ShopHandle SHOP = ShopHandle.remote();
    private static final Version OLD = new Version(1, 2);
    private static final Version NEW = new Version(2, 0);

    public static void run() {
        cart();
        TreeSet<Version> sorted = SHOP.sort(new ArrayList<>(List.of(OLD, NEW))).get();
        assertThat(sorted).containsExactly(NEW, OLD);
        assertThat(sorted.comparator()).isNull();
        Shop.Stock stock = new Shop.Stock(
                new ArrayList<>(Arrays.asList(NEW, null)), new TreeMap<>(Map.of("a", new LinkedList<>(List.of(OLD)))));
        assertThat(SHOP.stock(stock).get()).isEqualTo(stock);
        LinkedHashMap<String, ArrayDeque<Version>> deques =
                SHOP.deques(List.of(new HashSet<>(List.of(OLD)), new HashSet<>())).get();
        assertThat(deques.keySet()).containsExactly("d0", "d1");
        assertThat(deques.get("d0")).isExactlyInstanceOf(ArrayDeque.class).containsExactly(OLD);

        // What extends the class arrives as the class.
        LinkedHashMap<String, String> linked = new LinkedHashMap<>(Map.of("a", "b"));
        assertThat(SHOP.map(linked).get()).isExactlyInstanceOf(HashMap.class).isEqualTo(linked);
        assertThat(SHOP.map((HashMap<String, String>) null).get()).isNull();

        TreeMap<Version, HashSet<String>[]> backwards = new TreeMap<>(Comparator.reverseOrder());
        assertThatThrownBy(() -> SHOP.count(backwards))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A TreeMap with a comparator of its own cannot be sent");
        assertThat(SHOP.count(new TreeMap<Version, HashSet<String>[]>()).get()).isZero();
    }

    private static void cart() {
        Cart cart = new Cart();
        cart.items.addAll(Arrays.asList("a", null, "a"));
        cart.versions.add(OLD);
        cart.recent.addAll(List.of(2, 1));
        cart.tags.add(null);
        cart.carts.add(new Cart());
        cart.sorted.addAll(List.of(OLD, NEW));
        cart.counts.put("one", new ArrayList<>(List.of(1)));
        cart.names.put(OLD, "old");
        cart.names.put(null, null);
        cart.levels.put(3, new HashMap<>(Map.of("new", NEW)));

        Cart arrived = SHOP.cart(cart).get();

        assertThat(arrived.items).isExactlyInstanceOf(ArrayList.class).isEqualTo(cart.items);
        assertThat(arrived.versions).isExactlyInstanceOf(LinkedList.class).isEqualTo(cart.versions);
        assertThat(arrived.recent).isExactlyInstanceOf(ArrayDeque.class).containsExactly(2, 1);
        assertThat(arrived.tags).isExactlyInstanceOf(HashSet.class).isEqualTo(cart.tags);
        assertThat(arrived.carts).singleElement().isExactlyInstanceOf(Cart.class);
        assertThat(arrived.sorted).isExactlyInstanceOf(TreeSet.class).containsExactly(NEW, OLD);
        assertThat(arrived.counts).isExactlyInstanceOf(HashMap.class).isEqualTo(cart.counts);
        assertThat(arrived.names).isExactlyInstanceOf(LinkedHashMap.class).isEqualTo(cart.names);
        assertThat(arrived.names.keySet()).containsExactly(OLD, null);
        assertThat(arrived.levels).isExactlyInstanceOf(TreeMap.class).isEqualTo(cart.levels);
    }
}
