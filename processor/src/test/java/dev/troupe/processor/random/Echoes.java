package dev.troupe.processor.random;

import dev.troupe.runtime.ActorHandle;
import dev.troupe.runtime.ObjectRef;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;

/** Sends random values to the class that {@link RandomSources} wrote, and checks what comes back. */
@NullUnmarked // Null is a value here like any other.
public final class Echoes {
    private final long seed;
    private final ClassLoader loader;
    private final Map<Class<?>, ActorHandle<?>> handles = new HashMap<>();
    private final Map<Method, List<ValueType>> signatures = new HashMap<>();
    private final List<Method> methods;
    private final Method byConstructor;
    private final boolean isHere;
    private ActorHandle<?> echo;
    private long values;

    /** Sends to a new actor of the class in a loader; {@code isHere} says that it lives in this process. */
    public Echoes(long seed, ClassLoader loader, boolean isHere) throws ReflectiveOperationException {
        this.seed = seed;
        this.loader = loader;
        this.isHere = isHere;
        Class<?> handle = loader.loadClass("example.EchoHandle");
        methods = Arrays.stream(handle.getMethods())
                .filter(each -> each.getName().startsWith("echo") && !takesRefs(each))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
        byConstructor = Arrays.stream(handle.getMethods())
                .filter(each -> each.getName().equals("remote") && each.getParameterCount() > 0 && !takesRefs(each))
                .findFirst()
                .orElseThrow();
        echo = (ActorHandle<?>) handle.getMethod("remote").invoke(null);
        handles.put(handle, echo);
    }

    /** How many values have arrived. */
    public long values() {
        return values;
    }

    /** Sends as many calls, beginning with this number; what the call with a number sends does not depend on others. */
    public void run(int first, int calls) throws ReflectiveOperationException {
        for (int i = first; i < first + calls; i++) {
            Random random = new Random(seed * 1_000_003 + i);
            Method method =
                    isHere && random.nextInt(200) == 0 ? byConstructor : methods.get(random.nextInt(methods.size()));
            Object[] sent = new Object[method.getParameterCount()];
            try {
                call(method, sent, random);
            } catch (Throwable e) {
                throw new AssertionError(
                        "Seed " + seed + ", call " + i + ": " + method.toGenericString() + "\n    was sent "
                                + shown(sent) + "\n    and " + e,
                        e);
            }
        }
    }

    private void call(Method method, Object[] sent, Random random) throws Throwable {
        RandomValues source = new RandomValues(random, this::handle);
        List<ValueType> types = signatures.computeIfAbsent(method, Echoes::types);
        for (int i = 0; i < sent.length; i++) {
            sent[i] = source.next(types.get(i));
        }
        Object result = invoke(method, sent);
        if (isHere) {
            Object[] seen = (Object[])
                    loader.loadClass("example.Seen").getField("arguments").get(null);
            for (int i = 0; i < sent.length; i++) {
                Arrival.check(types.get(i), sent[i], seen[i]);
            }
        }
        if (result instanceof ObjectRef<?> ref) {
            ValueType type =
                    ValueType.of(((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0]);
            Object arrived = ref.get();
            int of = indexOf(type, types, sent, arrived);
            Arrival.check(type, sent[of], arrived);
            if (sent.length == 1 && random.nextInt(8) == 0) {
                Arrival.check(type, sent[of], again(method, ref).get());
            }
        }
        values += sent.length;
    }

    /** The types of the parameters, and that of the result. */
    private static List<ValueType> types(Method method) {
        List<ValueType> types = new ArrayList<>();
        for (Type each : method.getGenericParameterTypes()) {
            types.add(ValueType.of(each));
        }
        if (method.getGenericReturnType() instanceof ParameterizedType ref) {
            types.add(ValueType.of(ref.getActualTypeArguments()[0]));
        }
        return types;
    }

    /** Which argument came back: where several have its type, the one that it is the same as. */
    private static int indexOf(ValueType type, List<ValueType> types, Object[] sent, Object arrived) {
        int last = -1;
        for (int i = 0; i < sent.length; i++) {
            if (boxed(types.get(i)).equals(type)) {
                last = i;
                if (Arrival.isSame(type, sent[i], arrived)) {
                    return i;
                }
            }
        }
        return last;
    }

    private static ValueType boxed(ValueType type) {
        return type.raw().isPrimitive()
                ? ValueType.of(java.lang.invoke.MethodType.methodType(type.raw())
                        .wrap()
                        .returnType())
                : type;
    }

    /** The same call, with the ref in place of its value. */
    private ObjectRef<?> again(Method method, ObjectRef<?> ref) throws Throwable {
        Method byRef = echo.getClass().getMethod(method.getName(), ObjectRef.class);
        return (ObjectRef<?>) invoke(byRef, ref);
    }

    private Object invoke(Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(echo, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private ActorHandle<?> handle(Class<?> type) {
        return handles.computeIfAbsent(type, each -> {
            try {
                return (ActorHandle<?>) each.getMethod("remote").invoke(null);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static boolean takesRefs(Method method) {
        return Arrays.asList(method.getParameterTypes()).contains(ObjectRef.class);
    }

    private static String shown(Object[] sent) {
        String all = Arrays.deepToString(sent);
        return all.length() < 2000 ? all : all.substring(0, 2000) + "...";
    }

    /** Ends the actors. */
    public void close() {
        handles.values().forEach(ActorHandle::close);
    }
}
