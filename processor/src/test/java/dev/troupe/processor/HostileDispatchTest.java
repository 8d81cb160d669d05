package dev.troupe.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.processor.random.Arrival;
import dev.troupe.processor.random.Echoes;
import dev.troupe.processor.random.ValueType;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Dispatcher;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Whatever the bytes, each dispatcher that these tests generate ends soon, takes little memory, fails with one kind of
 * exception alone, and makes nothing that its class does not name. A failure tells the seed and the frame.
 */
class HostileDispatchTest {
    private static final long FRAMES = 1_000_000;
    private static final long SEED = 20261124;
    private static final int MINUTES = 5;

    @Test
    void rejectWhatIsNoCall(TestReporter reporter) throws Exception {
        List<HostileTarget> targets = new ArrayList<>();
        for (Path each : BehaviourTest.cases()) {
            targets.addAll(ofCase(each));
        }
        long methods = targets.stream().mapToInt(HostileTarget::size).sum();
        assertThat(targets).hasSizeGreaterThan(15);

        long sent = 0;
        for (HostileTarget each : targets) {
            long share = Math.max(1000, FRAMES / 2 * each.size() / methods);
            inTime(() -> each.attack(SEED, share, method -> {}));
            sent += share;
        }
        long rest = FRAMES - sent;
        HostileTarget echo = echo(SEED, rest);
        targets.add(echo);
        long accepted = targets.stream().mapToLong(HostileTarget::accepted).sum();

        assertThat(accepted).as("frames that were good after all").isBetween(FRAMES / 100, FRAMES * 9 / 10);
        reporter.publishEntry(
                Map.of("frames", sent + rest + "", "accepted", accepted + "", "dispatchers", targets.size() + ""));
    }

    /** The dispatchers of a case, with the frames that its check sends. */
    private static List<HostileTarget> ofCase(Path folder) throws Exception {
        Compilation compilation = new Compilation().sources(Cases.texts(folder)).run();
        ClassLoader loader = compilation.loader();
        List<LoopBackRuntime.Frame> frames = new ArrayList<>();
        LoopBackRuntime.tap(frames::add);
        try {
            BehaviourTest.run(loader);
        } catch (Throwable e) {
            throw new IllegalStateException(folder.toString(), e);
        } finally {
            LoopBackRuntime.tap(frame -> {});
        }
        Map<ActorType, List<LoopBackRuntime.Frame>> byType = frames.stream()
                .collect(Collectors.groupingBy(LoopBackRuntime.Frame::type, LinkedHashMap::new, Collectors.toList()));
        List<HostileTarget> targets = new ArrayList<>();
        for (Map.Entry<ActorType, List<LoopBackRuntime.Frame>> each : byType.entrySet()) {
            targets.add(target(compilation, loader, each.getKey(), null, each.getValue()));
        }
        return targets;
    }

    /** The dispatcher of random signatures, whose methods do nothing but show what arrived. */
    private static HostileTarget echo(long seed, long count) throws Exception {
        Compilation compilation = RandomTypesTest.compiled(seed, 100);
        ClassLoader loader = compilation.loader();
        List<LoopBackRuntime.Frame> frames = new ArrayList<>();
        LoopBackRuntime.tap(frame -> {
            if (frame.type().simpleName().equals("Echo")) {
                frames.add(frame);
            }
        });
        new Echoes(seed, loader, true).run(0, 3000);
        LoopBackRuntime.tap(frame -> {});
        Constructor<?> made = loader.loadClass("example.Echo").getConstructor();
        ActorType type = frames.get(0).type();
        HostileTarget target = target(compilation, loader, type, made.newInstance(), frames);
        Map<Integer, List<ValueType>> signatures = signatures(type, loader);
        inTime(() -> target.attack(seed, count, method -> {
            Object[] seen = seen(loader);
            for (int i = 0; i < seen.length; i++) {
                Arrival.checkTypes(signatures.getOrDefault(method, List.of()).get(i), seen[i]);
            }
        }));
        return target;
    }

    private static HostileTarget target(
            Compilation compilation,
            ClassLoader loader,
            ActorType type,
            @Nullable Object actor,
            List<LoopBackRuntime.Frame> frames)
            throws Exception {
        Constructor<?> made = loader.loadClass(type.dispatcherName()).getDeclaredConstructor();
        made.setAccessible(true);
        @SuppressWarnings("unchecked")
        Dispatcher<Object> dispatcher = (Dispatcher<Object>) made.newInstance();
        Set<String> users = new HashSet<>(compilation.classes().keySet());
        users.removeIf(each ->
                compilation.generated().containsKey(each.replaceAll("\\$.*", "").replace('.', '/') + ".java"));
        return new HostileTarget(type, dispatcher, actor, frames, users);
    }

    /** The types of each method's parameters, by its number. */
    private static Map<Integer, List<ValueType>> signatures(ActorType type, ClassLoader loader) throws Exception {
        Map<Integer, List<ValueType>> signatures = new LinkedHashMap<>();
        for (Method each : loader.loadClass("example.Echo").getMethods()) {
            for (int number = 1; number <= type.methods().size(); number++) {
                if (type.method(number).startsWith(each.getName() + "(")) {
                    signatures.put(
                            number,
                            Arrays.stream(each.getGenericParameterTypes())
                                    .map(ValueType::of)
                                    .toList());
                }
            }
        }
        return signatures;
    }

    private static Object[] seen(ClassLoader loader) {
        try {
            return (Object[])
                    loader.loadClass("example.Seen").getField("arguments").get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs it on a thread of its own, which is told of where it has not ended in time. */
    private static void inTime(Runnable attack) throws Exception {
        FutureTask<?> task = new FutureTask<>(attack, null);
        Thread thread = new Thread(task, "hostile");
        thread.setDaemon(true);
        thread.start();
        try {
            task.get(MINUTES, TimeUnit.MINUTES);
        } catch (TimeoutException e) {
            AssertionError endless = new AssertionError("a frame is read without end");
            endless.setStackTrace(thread.getStackTrace());
            throw endless;
        }
    }
}
