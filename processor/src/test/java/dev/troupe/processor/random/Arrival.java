package dev.troupe.processor.random;

import dev.troupe.runtime.ActorHandle;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/**
 * Compares what arrived with what was sent, as deep as it goes; equality as the user's classes define it plays no role.
 * What was never sent is only looked at: whether all of it is of the classes that the type names.
 */
@NullUnmarked // Null is a value here like any other.
public final class Arrival {
    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            boolean.class, Boolean.class,
            byte.class, Byte.class,
            short.class, Short.class,
            char.class, Character.class,
            int.class, Integer.class,
            long.class, Long.class,
            float.class, Float.class,
            double.class, Double.class);
    private static final Map<Class<?>, Class<?>> INTERFACES =
            Map.of(List.class, ArrayList.class, Set.class, LinkedHashSet.class, Map.class, LinkedHashMap.class);

    private final boolean wasSent;

    /** What was compared already, while entries were looked for that may stand in any order; else it took for ever. */
    private final Map<Pair, Boolean> known = new HashMap<>();

    private Arrival(boolean wasSent) {
        this.wasSent = wasSent;
    }

    /** Fails where something else arrived than what was sent. */
    public static void check(ValueType type, Object sent, Object arrived) {
        new Arrival(true).compare("value", type, sent, arrived);
    }

    /** Whether what arrived is what was sent. */
    public static boolean isSame(ValueType type, Object sent, Object arrived) {
        return new Arrival(true).same(type, sent, arrived);
    }

    private boolean same(ValueType type, Object sent, Object arrived) {
        Pair pair = new Pair(type, sent, arrived);
        Boolean before = known.get(pair);
        if (before != null) {
            return before;
        }
        boolean same;
        try {
            compare("value", type, sent, arrived);
            same = true;
        } catch (AssertionError e) {
            same = false;
        }
        known.put(pair, same);
        return same;
    }

    /** Two objects, the very ones, as values of a type. */
    private record Pair(ValueType type, Object sent, Object arrived) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Pair pair && sent == pair.sent && arrived == pair.arrived && type.equals(pair.type);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(sent) * 31 + System.identityHashCode(arrived);
        }
    }

    /** Fails where something arrived that the type does not name. */
    public static void checkTypes(ValueType type, Object arrived) {
        new Arrival(false).compare("value", type, null, arrived);
    }

    private void compare(String at, ValueType type, Object sent, Object arrived) {
        if (wasSent && (sent == null) != (arrived == null)) {
            throw differs(at, type, sent, arrived);
        }
        if (arrived == null || known.getOrDefault(new Pair(type, sent, arrived), false)) {
            return;
        }
        Class<?> raw = type.raw();
        if (JdkValues.has(raw)) {
            if (!BOXES.getOrDefault(raw, raw).isInstance(arrived) || wasSent && !isSame(sent, arrived)) {
                throw differs(at, type, sent, arrived);
            }
        } else if (raw.isArray()) {
            checkClass(at, type, raw, arrived);
            compareAll(at, List.of(type.argument(0)), elements(sent), elements(arrived));
        } else if (arrived instanceof Collection || arrived instanceof Map) {
            checkClass(at, type, INTERFACES.getOrDefault(raw, raw), arrived);
            boolean isOrdered = raw != HashSet.class && raw != HashMap.class;
            List<Object> elements = elements(arrived);
            compareAll(
                    at,
                    type.arguments(),
                    isOrdered || !wasSent ? elements(sent) : likeArrived(type.arguments(), elements(sent), elements),
                    elements);
        } else if (raw == Optional.class) {
            checkClass(at, type, raw, arrived);
            compare(at + ".get()", type.argument(0), opened(sent), opened(arrived));
        } else if (raw.isEnum() || ActorHandle.class.isAssignableFrom(raw)) {
            if (!raw.isInstance(arrived) || wasSent && !sent.equals(arrived)) {
                throw differs(at, type, sent, arrived);
            }
        } else {
            compareParts(at, variant(at, type, arrived), sent, arrived);
        }
    }

    private static ValueType variant(String at, ValueType type, Object arrived) {
        if (!type.isOpen()) {
            return type;
        }
        for (ValueType each : type.variants()) {
            if (!each.equals(type) && each.raw().isInstance(arrived)) {
                return variant(at, each, arrived);
            }
        }
        return type;
    }

    private void compareParts(String at, ValueType type, Object sent, Object arrived) {
        if (type.raw().isEnum()) {
            compare(at, type, sent, arrived);
            return;
        }
        checkClass(at, type, type.raw(), arrived);
        if (wasSent) {
            checkClass(at, type, sent.getClass(), arrived);
        }
        if (type.raw().isRecord()) {
            for (ValueType.Part each : type.components()) {
                compare(
                        at + "." + each.accessor().getName(),
                        each.type(),
                        sent == null ? null : Reflection.component(sent, each.accessor()),
                        Reflection.component(arrived, each.accessor()));
            }
            return;
        }
        for (ValueType owner = type; owner.raw() != Object.class; owner = owner.superclass()) {
            for (Map.Entry<Field, ValueType> each : owner.fields().entrySet()) {
                Field field = each.getKey();
                compare(
                        at + "." + field.getName(),
                        each.getValue(),
                        sent == null ? null : Reflection.get(field, sent),
                        Reflection.get(field, arrived));
            }
        }
    }

    private void compareAll(String at, List<ValueType> types, List<Object> sent, List<Object> arrived) {
        if (wasSent && sent.size() != arrived.size()) {
            throw new AssertionError(at + ": of " + sent + " arrived " + arrived);
        }
        for (int i = 0; i < arrived.size(); i++) {
            compare(at + "[" + i + "]", types.get(i % types.size()), wasSent ? sent.get(i) : null, arrived.get(i));
        }
    }

    /** What was sent, in the order in which it arrived; at the end what did not. */
    private List<Object> likeArrived(List<ValueType> types, List<Object> sent, List<Object> arrived) {
        int step = types.size();
        List<Object> left = new ArrayList<>(sent);
        List<Object> found = new ArrayList<>();
        for (int i = 0; i < arrived.size(); i += step) {
            for (int j = 0; j < left.size(); j += step) {
                List<Object> entry = left.subList(j, j + step);
                if (areSame(types, entry, arrived.subList(i, i + step))) {
                    found.addAll(entry);
                    entry.clear();
                    break;
                }
            }
        }
        found.addAll(left);
        return found;
    }

    /** Of a map, key and value: two keys may look the same and yet be two. */
    private boolean areSame(List<ValueType> types, List<Object> sent, List<Object> arrived) {
        for (int i = 0; i < types.size(); i++) {
            if (!same(types.get(i), sent.get(i), arrived.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** What a collection or an array holds, in its order; of a map, keys and values in turn. */
    private static List<Object> elements(Object value) {
        List<Object> elements = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, element) -> {
                elements.add(key);
                elements.add(element);
            });
        } else if (value instanceof Collection<?> collection) {
            elements.addAll(collection);
        } else if (value != null) {
            for (int i = 0; i < Array.getLength(value); i++) {
                elements.add(Array.get(value, i));
            }
        }
        return elements;
    }

    private static Object opened(Object optional) {
        return optional == null ? null : ((Optional<?>) optional).orElse(null);
    }

    private static boolean isSame(Object sent, Object arrived) {
        if (sent instanceof Float number) {
            return Float.floatToRawIntBits(number) == Float.floatToRawIntBits((Float) arrived);
        }
        if (sent instanceof Double number) {
            return Double.doubleToRawLongBits(number) == Double.doubleToRawLongBits((Double) arrived);
        }
        if (sent instanceof ByteBuffer buffer) {
            return buffer.equals(arrived) && buffer.order() == ((ByteBuffer) arrived).order();
        }
        return sent instanceof Path path
                ? path.toAbsolutePath().equals(arrived)
                : sent.equals(arrived) && sent.toString().equals(arrived.toString());
    }

    private static void checkClass(String at, ValueType type, Class<?> expected, Object arrived) {
        if (arrived.getClass() != expected) {
            throw new AssertionError(at + " of type " + type + " arrived as a " + arrived.getClass());
        }
    }

    private static AssertionError differs(String at, ValueType type, Object sent, Object arrived) {
        return new AssertionError(at + " of type " + type + " was sent as " + sent + " and arrived as " + arrived);
    }
}
