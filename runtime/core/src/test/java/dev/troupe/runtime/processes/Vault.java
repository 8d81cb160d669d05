package dev.troupe.runtime.processes;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.spi.TroupeRuntime;
import dev.troupe.runtime.spi.WireOutput;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** An actor that gets, makes, keeps and passes on large values, and refs to them. */
@NullUnmarked
class Vault {
    private final List<ObjectRef<byte[]>> refs = new ArrayList<>();
    private ByteBuffer view;

    @SuppressWarnings("unused") // It only keeps it.
    private ObjectRef<Integer> lent;

    public double sum(double[] numbers) {
        return Arrays.stream(numbers).sum();
    }

    public double[] numbers(int count) {
        double[] numbers = new double[count];
        Arrays.setAll(numbers, i -> i);
        return numbers;
    }

    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        Arrays.fill(bytes, (byte) 7);
        return bytes;
    }

    /** The same, once a file exists. */
    public byte[] bytesOnce(String file, int count) throws InterruptedException {
        return bytes(await(file, count));
    }

    public int length(byte[] bytes) {
        return bytes.length;
    }

    public int lengths(byte[] first, byte[] second) {
        return first.length + second.length;
    }

    public String text(int length) {
        return "x".repeat(length);
    }

    public int count(List<String> texts) {
        return texts.size();
    }

    /** What can be done with a buffer, and what is in it. */
    public String look(ByteBuffer buffer) {
        long sum = 0;
        for (ByteBuffer each = buffer.duplicate(); each.hasRemaining(); ) {
            sum += each.get();
        }
        return buffer.isDirect() + " " + buffer.isReadOnly() + " " + sum;
    }

    public void keepView(ByteBuffer buffer) {
        view = buffer.slice(1, 10);
    }

    public int seen() {
        return view.get(0);
    }

    /** The values of all, in one number. */
    public int total(List<ObjectRef<Integer>> numbers) {
        return numbers.stream().mapToInt(ObjectRef::get).sum();
    }

    /** Does not look at them. */
    public void keep(List<ObjectRef<byte[]>> given) {
        refs.addAll(given);
    }

    public List<ObjectRef<byte[]>> kept() {
        return refs;
    }

    /** Gives another what it has. */
    public void pass(VaultHandle other) {
        ObjectRef<Void> unused = other.keep(refs);
        unused.get();
    }

    /** The sizes of all, in one number. */
    public int sizes(List<ObjectRef<byte[]>> given) {
        return given.stream().mapToInt(each -> each.get().length).sum();
    }

    /** Gives them to another until a file exists, and waits for their values itself. */
    public int lend(VaultHandle other, List<ObjectRef<byte[]>> given, String file) {
        lent = other.borrow(given, file);
        return sizes(given);
    }

    public int borrow(List<ObjectRef<byte[]>> given, String file) throws InterruptedException {
        return await(file, given.size());
    }

    /** The size of one that it has. */
    public int size(int index) {
        return refs.get(index).get().length;
    }

    /** Puts so many bytes, and returns a ref to them. */
    public ObjectRef<byte[]> put(int count) {
        return Troupe.put(bytes(count));
    }

    public void forget() {
        refs.clear();
        view = null;
        System.gc();
    }

    /** The number, once a file exists; a negative one fails. */
    public int await(String file, int number) throws InterruptedException {
        while (!Files.exists(Path.of(file))) {
            Thread.sleep(5);
        }
        if (number < 0) {
            throw new IllegalArgumentException("negative");
        }
        return number;
    }

    /** Has another wait, and returns the ref at once. */
    public ObjectRef<Integer> delegate(VaultHandle other, String file, int number) {
        return other.await(file, number);
    }

    /** Writes a result for the driver, and ends before it has sent it. */
    public void dieWithResult(int count) {
        WireOutput result = new WireOutput(count);
        result.writeBytes(bytes(count), 0, count);
        long unused = TroupeRuntime.current().store(result, 0, 1, List.of());
        Runtime.getRuntime().halt(1);
    }

    public long pid() {
        return ProcessHandle.current().pid();
    }
}
