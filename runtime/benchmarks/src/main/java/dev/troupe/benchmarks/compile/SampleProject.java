package dev.troupe.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a project of any number of remote classes: twenty to a package, which share the records that they send. */
final class SampleProject {
    private static final int CLASSES_PER_PACKAGE = 20;

    private static final String VALUES = """
            package sample.p%1$d;

            public record Order(long number, Status status, List<Line> lines, Optional<Instant> due) {
                public record Line(String article, int count, BigDecimal price, Set<String> marks) {}

                public enum Status { OPEN, PAID, SENT }

                public sealed interface Outcome {}

                public record Accepted(Order order, Duration within) implements Outcome {}

                public record Refused(String why, Map<String, Line> missing) implements Outcome {}
            }
            """;

    /** The fields are: package, own number, number and package of the next class, number and package of a far one. */
    private static final String SERVICE = """
            package sample.p%1$d;

            import sample.p%4$d.Service%3$dHandle;
            import sample.p%6$d.Service%5$dHandle;

            /** Keeps orders. */
            @Remote(numCpus = 0.5)
            public class Service%2$d {
                private final Map<String, Order> orders = new TreeMap<>();
                private final String name;
                private long total;

                public Service%2$d(String name, int size) {
                    this.name = name;
                    this.total = size;
                }

                /** Adds to the total. */
                public long add(int amount) {
                    total += amount;
                    return total;
                }

                public String describe(String text, long id) {
                    return name + text + id;
                }

                /** Takes orders, and returns those that it had. */
                public List<Order> replace(List<Order> newer) {
                    List<Order> before = List.copyOf(orders.values());
                    newer.forEach(each -> orders.put(name + each.number(), each));
                    return before;
                }

                public Map<String, Order> find(Map<String, Order.Line> lines, boolean all) {
                    return all ? orders : Map.of();
                }

                public Order.Outcome judge(Order order, Set<Order.Status> fine) {
                    return fine.contains(order.status())
                            ? new Order.Accepted(order, Duration.ofSeconds(total))
                            : new Order.Refused(name, Map.of());
                }

                public int ask(Service%3$dHandle next, List<Service%5$dHandle> others) {
                    others.forEach(each -> each.add(1));
                    return next.mean(new double[] {total}, 1).get().intValue();
                }

                public double mean(double[] weights, double bias) {
                    return weights.length == 0 ? bias : weights[0] + bias;
                }

                public Optional<Instant> due(UUID id, Instant now, Duration limit) {
                    return orders.isEmpty() ? Optional.empty() : Optional.of(now.plus(limit));
                }

                public void store(Path file, byte[] content) throws IOException {
                    Files.write(file, content);
                }

                public CompletionStage<Long> later(long count) {
                    return CompletableFuture.completedFuture(total + count);
                }
            }
            """;

    private static final String IMPORTS = """

            import dev.troupe.annotations.Remote;
            import java.io.IOException;
            import java.math.BigDecimal;
            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.time.Duration;
            import java.time.Instant;
            import java.util.List;
            import java.util.Map;
            import java.util.Optional;
            import java.util.Set;
            import java.util.TreeMap;
            import java.util.UUID;
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.CompletionStage;
            """;

    private SampleProject() {}

    /** Writes the classes below a folder. */
    static void write(Path folder, int classes) throws IOException {
        for (int i = 0; i < classes; i++) {
            Path packageFolder = folder.resolve("sample/p" + packageOf(i));
            if (i % CLASSES_PER_PACKAGE == 0) {
                Files.createDirectories(packageFolder);
                Files.writeString(packageFolder.resolve("Order.java"), withImports(VALUES.formatted(packageOf(i))));
            }
            int next = (i + 1) % classes;
            int far = (i + classes / 2) % classes;
            String text = SERVICE.formatted(packageOf(i), i, next, packageOf(next), far, packageOf(far));
            Files.writeString(packageFolder.resolve("Service" + i + ".java"), withImports(text));
        }
    }

    private static int packageOf(int number) {
        return number / CLASSES_PER_PACKAGE;
    }

    private static String withImports(String text) {
        return text.replaceFirst(";\n", ";\n" + IMPORTS);
    }
}
