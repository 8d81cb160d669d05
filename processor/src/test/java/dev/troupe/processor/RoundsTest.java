package dev.troupe.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** What happens when not everything is known in the first round, or was compiled before. */
class RoundsTest {
    private static final String COUNTER = """
            package example;

            @dev.troupe.annotations.Remote
            public class Counter {
                public int add(int amount) {
                    return amount;
                }
            }
            """;

    private static final String USER = """
            package user;

            import example.CounterHandle;
            import java.util.List;

            @dev.troupe.annotations.Remote
            public class User {
                public int use(CounterHandle counter, List<CounterHandle> more) {
                    return counter.add(more.size()).get();
                }
            }
            """;

    @Test
    void knowHandlesThatWereCompiledBefore() {
        Compilation counter =
                new Compilation().source("example/Counter.java", COUNTER).run();

        Compilation user =
                new Compilation().with(counter).source("user/User.java", USER).run();

        assertThat(counter.messages()).isEmpty();
        assertThat(user.messages()).isEmpty();
        assertThat(user.generated())
                .containsOnlyKeys("user/UserHandle.java", "user/UserStub.java", "user/UserDispatcher.java");
    }

    @Test
    void readSuperclassesAndInterfacesThatWereCompiledBefore() {
        Compilation library = new Compilation()
                .source("lib/Store.java", """
                        package lib;

                        import java.util.List;
                        import java.util.Map;

                        public abstract class Store<K extends Comparable<K>, V> implements Sized<V> {
                            public void put(K key, V value) throws java.io.IOException {}

                            public abstract Map<K, List<V>> all();

                            public void each(Runnable action) {}
                        }
                        """)
                .source("lib/Sized.java", """
                        package lib;

                        public interface Sized<T> {
                            default int count(java.util.Set<T> of) {
                                return of.size();
                            }
                        }
                        """)
                .source("lib/Item.java", "package lib;\n\npublic record Item(String text, int size) {}\n")
                .run();

        Compilation user =
                new Compilation().with(library).source("user/Items.java", """
                        package user;

                        import java.util.List;
                        import java.util.Map;
                        import lib.Item;

                        @dev.troupe.annotations.Remote
                        public class Items extends lib.Store<String, Item> {
                            @Override
                            public Map<String, List<Item>> all() {
                                return Map.of();
                            }
                        }
                        """).run();

        assertThat(user.messages()).isEmpty();
        assertThat(user.generated().get("user/ItemsHandle.java"))
                .contains("public ObjectRef<Void> put(String ")
                .contains(", Item ")
                .contains("public ObjectRef<Map<String, List<Item>>> all()")
                .contains("public ObjectRef<Integer> count(Set<Item> ")
                .contains("<li>{@code each(Runnable)} of {@code Store}");
    }

    @Test
    void sayWhatHelpsWithTypesThatWereCompiledBefore() {
        Compilation library = new Compilation()
                .source("example/Counter.java", COUNTER)
                .source("example/Basket.java", "package example;\n\npublic class Basket {}\n")
                .run();

        Compilation user =
                new Compilation().with(library).source("user/User.java", """
                        package user;

                        @dev.troupe.annotations.Remote
                        public class User {
                            public void fill(example.Basket basket) {}

                            public void use(example.Counter counter) {}
                        }
                        """).run();

        assertThat(user.messages()).hasSize(2);
        assertThat(user.messages().get(0))
                .contains("a record of yours with its parts")
                .doesNotContain("make Basket");
        assertThat(user.messages().get(1)).contains("take its handle, CounterHandle,");
    }

    @Test
    void compileAgainOverWhatWasCompiledBefore() {
        Compilation first =
                new Compilation().source("example/Counter.java", COUNTER).run();

        Compilation second = new Compilation()
                .with(first)
                .source("example/Counter.java", COUNTER)
                .run();

        assertThat(second.messages()).isEmpty();
        assertThat(second.generated()).isEqualTo(first.generated());
    }

    @Test
    void waitForTypesThatAnotherProcessorWrites() {
        Compilation compilation = new Compilation()
                .processor(new LateWriter())
                .source("example/Waiting.java", """
                        package example;

                        @dev.troupe.annotations.Remote
                        public class Waiting extends LateBase {
                            public Late use(java.util.List<Late> all, WaitingHandle self) {
                                return all.get(0);
                            }
                        }
                        """)
                .run();

        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.generated().get("example/WaitingHandle.java"))
                .contains("public ObjectRef<Late> use(List<Late> all, WaitingHandle self)")
                .contains("public ObjectRef<Integer> number()");
        assertThat(compilation.generated()).containsKey("example/WaitingDispatcher.java");
    }

    @Test
    void leaveNamesThatNobodyKnowsToJavac() {
        Compilation compilation =
                new Compilation().source("example/Lost.java", """
                        package example;

                        import java.util.List;

                        @dev.troupe.annotations.Remote
                        public class Lost {
                            public Missing use(Missing missing, List<Missing> all, int fine) {
                                return missing;
                            }

                            static void call() {
                                LostHandle handle = LostHandle.remote();
                                handle.use(null, null, 1);
                            }
                        }
                        """).run();

        assertThat(compilation.messages())
                .anyMatch(each -> each.contains("cannot find symbol"))
                .allMatch(each -> each.startsWith("Lost.java:7: cannot find symbol")
                        || each.contains("created in the last round"));
    }

    @Test
    void leaveSupertypesThatNobodyKnowsToJavac() {
        Compilation compilation =
                new Compilation().source("example/Lost.java", """
                        package example;

                        @dev.troupe.annotations.Remote
                        public class Lost extends Missing {
                            public int use(int fine) {
                                return fine;
                            }

                            static void call() {
                                LostHandle handle = LostHandle.remote();
                                handle.use(1);
                            }
                        }
                        """).run();

        assertThat(compilation.messages())
                .anyMatch(each -> each.contains("cannot find symbol"))
                .allMatch(each -> each.startsWith("Lost.java:4: cannot find symbol")
                        || each.contains("created in the last round"));
    }

    @Test
    void leaveHandlesOutOfReachToJavac() {
        Compilation compilation = new Compilation()
                .source(
                        "other/Worker.java",
                        "package other;\n\n@dev.troupe.annotations.Remote\nclass Worker {\n    public void run() {}\n}\n")
                .source("example/Lost.java", """
                        package example;

                        @dev.troupe.annotations.Remote
                        public class Lost {
                            public void meet(other.WorkerHandle worker) {}

                            static void call() {
                                LostHandle.remote().meet(null);
                            }
                        }
                        """)
                .run();

        assertThat(compilation.messages())
                .anyMatch(each -> each.contains("other.WorkerHandle is not public in other"))
                .allMatch(each -> each.startsWith("Lost.java:5: ") || each.contains("created in the last round"));
    }

    @Test
    void waitForForeignClassesThatAnotherProcessorWrites() {
        Compilation compilation = new Compilation()
                .processor(new LateWriter())
                .source("example/Actors.java", """
                        package example;

                        @dev.troupe.annotations.RemoteFor({LateBase.class, java.util.Random.class})
                        interface Actors {
                            static int number() {
                                return LateBaseHandle.remote().number().get() + RandomHandle.remote().nextInt().get();
                            }
                        }
                        """)
                .run();

        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.generated()).containsKey("example/LateBaseDispatcher.java");
    }

    @Test
    void tellMistakesOfTroupeAsSuch() {
        Compilation compilation = new Compilation()
                .onlyProcessor(new BrokenProcessor())
                .source("example/Counter.java", COUNTER)
                .run();

        assertThat(compilation.messages())
                .singleElement()
                .asString()
                .startsWith("Counter.java:4: [remote-bug] Troupe failed while it read Counter: ")
                .contains("the disk is full")
                .contains("\n    Fix: this is a mistake in Troupe, not in Counter;");
    }

    @Test
    void useOnlyWhatAModuleReads() {
        Compilation compilation = new Compilation()
                .option("--add-reads=example=ALL-UNNAMED")
                .source("module-info.java", "/** An example. */\nmodule example {}\n")
                .source("example/Counter.java", COUNTER)
                .run();

        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.generated().values()).hasSize(3).noneMatch(each -> each.contains("@Generated"));
    }

    @Test
    void workInTheUnnamedPackage() {
        Compilation compilation = new Compilation().source("Plain.java", """
                        @dev.troupe.annotations.Remote
                        public class Plain {
                            public Pair pair(Pair pair, PlainHandle self) {
                                return pair;
                            }

                            public record Pair(int a, java.util.List<String> b) {}
                        }
                        """).run();

        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.generated().get("PlainStub.java")).contains("\"PlainDispatcher\"");
    }

    @Test
    void suppressWarningsAboutWhatTheUserDeprecated() {
        Compilation compilation = new Compilation()
                .source("old/Old.java", """
                        package old;

                        /** Old. */
                        @Deprecated
                        public record Old(int value) {}
                        """)
                .source("old/Gone.java", """
                        package old;

                        /** Gone. */
                        @Deprecated(forRemoval = true)
                        public enum Gone {
                            SOON
                        }
                        """)
                .source("example/Keeper.java", """
                        package example;

                        @dev.troupe.annotations.Remote
                        @Deprecated
                        @SuppressWarnings({"deprecation", "removal"})
                        public class Keeper {
                            @Deprecated
                            public Keeper() {}

                            public java.util.List<old.Old> keep(java.util.Map<old.Gone, old.Old[]> old) {
                                return java.util.List.of(old.get(old.Gone.SOON));
                            }

                            @Deprecated(forRemoval = true)
                            public void end() {}
                        }
                        """.replace("old.get(old.Gone.SOON)", "old.values().iterator().next()"))
                .run();

        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.generated().get("example/KeeperHandle.java"))
                .contains("@SuppressWarnings({\"deprecation\", \"removal\"})");
    }

    /** Writes two types in its second round. */
    private static final class LateWriter extends AbstractProcessor {
        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (processingEnv.getElementUtils().getTypeElement("example.Late") == null) {
                write("example.Late", "package example;\n\npublic record Late(int value) {}\n");
                write(
                        "example.LateBase",
                        "package example;\n\npublic class LateBase {\n    public int number() {\n        return 1;\n    }\n}\n");
            }
            return false;
        }

        private void write(String name, String text) {
            try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
                writer.write(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
