package example;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.TreeMap;
import java.util.TreeSet;

/** Its fields are declared as the JDK's classes, as most people write them. */
public final class Cart implements Serializable {
    private static final long serialVersionUID = 1L;

    final ArrayList<String> items = new ArrayList<>();
    final LinkedList<Version> versions = new LinkedList<>();
    final ArrayDeque<Integer> recent = new ArrayDeque<>();
    final HashSet<String> tags = new HashSet<>();
    final LinkedHashSet<Cart> carts = new LinkedHashSet<>();
    final TreeSet<Version> sorted = new TreeSet<>();
    final HashMap<String, ArrayList<Integer>> counts = new HashMap<>();
    final LinkedHashMap<Version, String> names = new LinkedHashMap<>();
    final TreeMap<Integer, HashMap<String, Version>> levels = new TreeMap<>();
}
