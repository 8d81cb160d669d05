package dev.troupe.processor.random;

import dev.troupe.runtime.ActorHandle;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;

/** Random values of any type that travels: flat, wide, or nested as deep as may be; with nulls wherever they may stand. */
@NullUnmarked // Null is a value here like any other.
@SuppressWarnings("JdkObsolete") // Users may choose a LinkedList.
public final class RandomValues {
    /** What a value may hold in all, so that types that contain themselves many times come to an end. */
    private static final int MOST = 100;

    private static final int DEEPEST = 900;

    private static final Map<Class<?>, Supplier<Collection<Object>>> COLLECTIONS = Map.of(
            ArrayList.class, ArrayList::new,
            LinkedList.class, LinkedList::new,
            ArrayDeque.class, ArrayDeque::new,
            HashSet.class, HashSet::new,
            LinkedHashSet.class, LinkedHashSet::new,
            TreeSet.class, TreeSet::new);
    private static final Map<Class<?>, Supplier<Map<Object, Object>>> MAPS = Map.of(
            HashMap.class, HashMap::new,
            LinkedHashMap.class, LinkedHashMap::new,
            TreeMap.class, TreeMap::new);

    private final Random random;
    private final Function<Class<?>, ActorHandle<?>> handles;
    private int width;
    private int left;
    private int depth;
    private int nullsPerHundred;
    private int inSets;

    /** Values from this source, with handles from that one. */
    public RandomValues(Random random, Function<Class<?>, ActorHandle<?>> handles) {
        this.random = random;
        this.handles = handles;
    }

    /** One value. */
    public Object next(ValueType type) {
        int kind = random.nextInt(100);
        left = MOST;
        if (kind < 3) {
            width = 1;
            depth = random.nextInt(DEEPEST);
            left = DEEPEST * 2;
            nullsPerHundred = 0;
        } else if (kind < 6) {
            width = 200;
            depth = 3;
            nullsPerHundred = 10;
        } else {
            width = 1 + random.nextInt(4);
            depth = 1 + random.nextInt(6);
            nullsPerHundred = 8;
        }
        return value(type);
    }

    private Object value(ValueType type) {
        left--;
        Class<?> raw = type.raw();
        if (raw.isPrimitive()) {
            return JdkValues.any(raw, random);
        }
        if (random.nextInt(100) < nullsPerHundred) {
            return null;
        }
        if (JdkValues.has(raw)) {
            Object made = JdkValues.any(raw, random);
            // Two of which one is relative are one once they are absolute, which a set would notice.
            return inSets > 0 && made instanceof Path path ? path.toAbsolutePath() : made;
        }
        if (raw.isEnum()) {
            Object[] constants = raw.getEnumConstants();
            return constants.length == 0 ? null : constants[random.nextInt(constants.length)];
        }
        if (ActorHandle.class.isAssignableFrom(raw)) {
            return handles.apply(raw);
        }
        if (depth <= 0 || left <= 0) {
            return null;
        }
        depth--;
        try {
            return nested(type, raw);
        } finally {
            depth++;
        }
    }

    private Object nested(ValueType type, Class<?> raw) {
        if (raw.isArray()) {
            return array(type);
        }
        if (raw == List.class) {
            return list(type.argument(0));
        }
        if (raw == Set.class) {
            Set<Object> set = set(new LinkedHashSet<>(), type.argument(0));
            return random.nextBoolean() ? set : new HashSet<>(set);
        }
        if (raw == Map.class) {
            Map<Object, Object> map = map(new LinkedHashMap<>(), type);
            return random.nextBoolean() ? map : new HashMap<>(map);
        }
        if (COLLECTIONS.containsKey(raw)) {
            Collection<Object> made = COLLECTIONS.get(raw).get();
            return made instanceof Set<Object> set ? set(set, type.argument(0)) : fill(made, type.argument(0));
        }
        if (MAPS.containsKey(raw)) {
            return map(MAPS.get(raw).get(), type);
        }
        if (raw == Optional.class) {
            return Optional.ofNullable(value(type.argument(0)));
        }
        if (type.isOpen()) {
            List<ValueType> variants = type.variants();
            ValueType variant = variants.get(random.nextInt(variants.size()));
            if (!variant.equals(type)) {
                return value(variant);
            }
        }
        return raw.isRecord() ? record(type) : object(type);
    }

    private Object array(ValueType type) {
        ValueType component = type.argument(0);
        Object array = Array.newInstance(component.raw(), size(component));
        for (int i = 0; i < Array.getLength(array); i++) {
            Array.set(array, i, value(component));
        }
        return array;
    }

    private Object list(ValueType element) {
        List<Object> list = fill(new ArrayList<>(), element);
        return switch (random.nextInt(4)) {
            case 0 -> list.subList(0, list.size());
            case 1 -> Collections.unmodifiableList(list);
            case 2 -> Arrays.asList(list.toArray());
            default -> list;
        };
    }

    private Set<Object> set(Set<Object> set, ValueType element) {
        inSets++;
        fill(set, element);
        inSets--;
        return set;
    }

    private Map<Object, Object> map(Map<Object, Object> map, ValueType type) {
        ValueType key = type.argument(0);
        for (int size = size(key); size > 0; size--) {
            inSets++;
            Object made = value(key);
            inSets--;
            if (made != null || !(map instanceof SortedMap)) {
                map.put(made, value(type.argument(1)));
            }
        }
        return map;
    }

    private <C extends Collection<Object>> C fill(C collection, ValueType element) {
        boolean takesNull = !(collection instanceof SortedSet || collection instanceof ArrayDeque);
        for (int size = size(element); size > 0; size--) {
            Object made = value(element);
            if (made != null || takesNull) {
                collection.add(made);
            }
        }
        return collection;
    }

    private int size(ValueType element) {
        if (left <= 0 || nullsPerHundred > 0 && random.nextInt(5) == 0) {
            return 0;
        }
        int most = width == 200 && !JdkValues.has(element.raw()) ? 12 : width;
        return Math.min(left, random.nextInt(most) + 1);
    }

    private Object record(ValueType type) {
        List<ValueType.Part> parts = type.components();
        Object[] values = new Object[parts.size()];
        for (int i = 0; i < values.length; i++) { // A stream would take a dozen frames of the stack for each level.
            values[i] = value(parts.get(i).type());
        }
        return Reflection.record(type.raw(), values);
    }

    private Object object(ValueType type) {
        Object object = Reflection.allocate(type.raw());
        for (ValueType each = type; each.raw() != Object.class; each = each.superclass()) {
            for (Map.Entry<Field, ValueType> field : each.fields().entrySet()) {
                Reflection.set(field.getKey(), object, value(field.getValue()));
            }
        }
        return object;
    }
}
