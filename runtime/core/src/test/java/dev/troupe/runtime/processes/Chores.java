package dev.troupe.runtime.processes;

import dev.troupe.runtime.Demand;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.TaskOptions;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.Request;
import dev.troupe.runtime.spi.Signature;
import dev.troupe.runtime.spi.TaskDispatcher;
import dev.troupe.runtime.spi.WireInput;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.NullUnmarked;

/** Tasks, with what generated code would have for them. */
@NullUnmarked
final class Chores {
    static final ActorType TYPE = new ActorType(
            Chores.class.getName(),
            ChoresDispatcher.class.getName(),
            List.of(),
            List.of(
                    new Signature("pid()", 0),
                    new Signature("twice(int)", 0),
                    new Signature("await(String)", 0),
                    new Signature("die(String, int)", 0),
                    new Signature("fail(String, int)", 0),
                    new Signature("sumOfTwice(int)", 0),
                    new Signature("exit()", 0),
                    new Signature("later(int)", 0),
                    new Signature("needs()", 0),
                    new Signature("length(byte[])", 0),
                    new Signature("add(ProbeHandle, int)", 0),
                    new Signature("hold(ProbeHandle, String)", 0),
                    new Signature("holdInAnother(ProbeHandle, String)", 0),
                    new Signature("through(TeamHandle, TeamHandle, String)", 0)),
            Chores.class);

    private Chores() {}

    static Options options() {
        return new Options();
    }

    /** What calls need. */
    static final class Options extends TaskOptions<Options> {
        @Override
        protected Options self() {
            return this;
        }

        ObjectRef<Long> pid() {
            try (Request request = TYPE.task(this, Demand.NONE, 1)) {
                return request.send(Codecs.LONG);
            }
        }

        ObjectRef<Integer> twice(int value) {
            try (Request request = TYPE.task(this, Demand.NONE, 2)) {
                request.writeInt(value);
                return request.send(Codecs.INT);
            }
        }

        ObjectRef<Integer> twice(ObjectRef<Integer> value) {
            try (Request request = TYPE.task(this, Demand.NONE, 2)) {
                request.writeRef(Codecs.INT, value);
                return request.send(Codecs.INT);
            }
        }

        /** Says that it runs, in a file beside this one, and waits for this one. */
        ObjectRef<Long> await(Path file) {
            return onFile(3, file, Codecs.LONG);
        }

        private <T> ObjectRef<T> onFile(int task, Path file, Codec<T> codec) {
            try (Request request = TYPE.task(this, Demand.NONE, task)) {
                request.writeString(file.toString());
                return request.send(codec);
            }
        }

        /** Ends its process so many times, and then says how often it ran. */
        ObjectRef<Integer> die(Path diary, int times) {
            return counted(4, diary, times);
        }

        /** Throws so many times, and then says how often it ran. */
        ObjectRef<Integer> fail(Path diary, int times) {
            return counted(5, diary, times);
        }

        private ObjectRef<Integer> counted(int task, Path diary, int times) {
            try (Request request = TYPE.task(this, Demand.NONE, task)) {
                request.writeString(diary.toString());
                request.writeInt(times);
                return request.send(Codecs.INT);
            }
        }

        /** Calls so many tasks itself. */
        ObjectRef<Integer> sumOfTwice(int count) {
            try (Request request = TYPE.task(this, Demand.NONE, 6)) {
                request.writeInt(count);
                return request.send(Codecs.INT);
            }
        }

        ObjectRef<Integer> exit() {
            try (Request request = TYPE.task(this, Demand.NONE, 7)) {
                return request.send(Codecs.INT);
            }
        }

        ObjectRef<Integer> later(int value) {
            try (Request request = TYPE.task(this, Demand.NONE, 8)) {
                request.writeInt(value);
                return request.send(Codecs.INT);
            }
        }

        ObjectRef<String> needs() {
            try (Request request = TYPE.task(this, Demand.NONE, 9)) {
                return request.send(Codecs.STRING);
            }
        }

        ObjectRef<Integer> length(byte[] bytes) {
            try (Request request = TYPE.task(this, Demand.NONE, 10)) {
                Codecs.BYTE_ARRAY.write(request, bytes);
                return request.send(Codecs.INT);
            }
        }

        ObjectRef<Integer> add(ProbeHandle probe, int value) {
            try (Request request = TYPE.task(this, Demand.NONE, 11)) {
                ProbeHandle.CODEC.write(request, probe);
                request.writeInt(value);
                return request.send(Codecs.INT);
            }
        }

        /** Says that it runs, in a file beside this one, and waits for the probe to be told of this one. */
        ObjectRef<String> hold(ProbeHandle probe, Path file) {
            return hold(12, probe, file);
        }

        /** The same in another task, for which it waits. */
        ObjectRef<String> holdInAnother(ProbeHandle probe, Path file) {
            return hold(13, probe, file);
        }

        private ObjectRef<String> hold(int task, ProbeHandle probe, Path file) {
            try (Request request = TYPE.task(this, Demand.NONE, task)) {
                ProbeHandle.CODEC.write(request, probe);
                request.writeString(file.toString());
                return request.send(Codecs.STRING);
            }
        }

        /** Has one wait until another has waited for a file. */
        ObjectRef<Integer> through(TeamHandle one, TeamHandle other, Path file) {
            try (Request request = TYPE.task(this, Demand.NONE, 14)) {
                TeamHandle.CODEC.write(request, one);
                TeamHandle.CODEC.write(request, other);
                request.writeString(file.toString());
                return request.send(Codecs.INT);
            }
        }
    }

    /** Where a task says in which process it runs. */
    static Path started(Path file) {
        return file.resolveSibling(file.getFileName() + ".started");
    }

    private static long awaitFile(Path file) throws IOException {
        long pid = ProcessHandle.current().pid();
        // Several may await one file: each has a draft of its own, which it alone moves.
        Path draft = file.resolveSibling(file.getFileName() + "." + pid);
        Files.writeString(draft, Long.toString(pid));
        Files.move(draft, started(file), StandardCopyOption.REPLACE_EXISTING);
        while (!Files.exists(file)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        return ProcessHandle.current().pid();
    }

    private static String hold(ProbeHandle probe, Path file) throws IOException {
        Files.writeString(started(file), "", StandardOpenOption.CREATE);
        return probe.promise(file.toString()).get();
    }

    private static int countRun(Path diary) throws IOException {
        Files.writeString(diary, "run\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return Files.readAllLines(diary).size();
    }

    private static int sum(int count) {
        List<ObjectRef<Integer>> refs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            refs.add(options().twice(i));
        }
        return Troupe.get(refs).stream().mapToInt(each -> each).sum();
    }

    static final class ChoresDispatcher extends TaskDispatcher {
        @Override
        public ActorType type() {
            return TYPE;
        }

        @Override
        protected void dispatch(int task, WireInput in, Reply out) throws Throwable {
            switch (task) {
                case 1 -> out.writeLong(ProcessHandle.current().pid());
                case 2 -> out.writeInt(2 * in.readInt());
                case 3 -> out.writeLong(awaitFile(Path.of(in.readString())));
                case 4 -> {
                    int runs = countRun(Path.of(in.readString()));
                    if (runs <= in.readInt()) {
                        Runtime.getRuntime().halt(3);
                    }
                    out.writeInt(runs);
                }
                case 5 -> {
                    int runs = countRun(Path.of(in.readString()));
                    if (runs <= in.readInt()) {
                        throw new FileNotFoundException("run " + runs);
                    }
                    out.writeInt(runs);
                }
                case 6 -> out.writeInt(sum(in.readInt()));
                case 7 -> throw Troupe.exitActor();
                case 8 -> {
                    int value = in.readInt();
                    out.later(Codecs.INT, CompletableFuture.supplyAsync(() -> value + 1));
                }
                case 9 -> out.writeString(Troupe.context().demand().toString());
                case 10 -> out.writeInt(Codecs.BYTE_ARRAY.read(in).length);
                case 11 ->
                    out.writeInt(ProbeHandle.CODEC.read(in).add(in.readInt()).get());
                case 12 -> out.writeString(hold(ProbeHandle.CODEC.read(in), Path.of(in.readString())));
                case 13 ->
                    out.writeString(options()
                            .hold(ProbeHandle.CODEC.read(in), Path.of(in.readString()))
                            .get());
                case 14 ->
                    out.writeInt(TeamHandle.CODEC
                            .read(in)
                            .through(TeamHandle.CODEC.read(in), in.readString())
                            .get());
                default -> throw Dispatcher.unknown("task", task);
            }
        }
    }
}
