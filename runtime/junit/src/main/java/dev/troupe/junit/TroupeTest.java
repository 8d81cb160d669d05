package dev.troupe.junit;

import dev.troupe.annotations.Resource;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Gives a test class a node of its own, and fails a test that leaves something behind on it.
 *
 * <pre>{@code
 * @TroupeTest(cpus = 4, gpus = 2, resources = @Resource(name = "Custom1", amount = 1))
 * class CounterTest {
 *     @Test
 *     void adds(CounterHandle counter) {              // started for this test, closed after it
 *         assertThat(counter.add(41).get()).isEqualTo(41);
 *     }
 * }
 * }</pre>
 *
 * <p><b>The node</b> starts before the first test of the class and ends after the last, with all workers. Classes nested
 * in it and classes derived from it have the annotation too. GPUs need not exist: actors are given their numbers. As a JVM
 * has one node at a time, such classes never run beside each other, nor do the tests of one, also where JUnit is told to
 * run tests in parallel.
 *
 * <p><b>Parameters</b> of a generated handle's type get an actor each, made with {@code remote()}. Those of a test, of
 * its {@code @BeforeEach} and {@code @AfterEach} methods and of the constructor are closed after the test; those of
 * {@code @BeforeAll} and {@code @AfterAll} methods after the last test.
 *
 * <p><b>After each test</b>, and after its {@code @AfterEach} methods, every actor must be gone that was started since the
 * test's object was made, with the files and the resources it held. Else the test fails, and the actors are killed so that
 * the next test starts clean. What {@code @BeforeAll} starts may live until the class ends, and is ended then.
 *
 * <p><b>When a test fails</b>, the last lines that its workers printed are attached: as a suppressed exception of the
 * failure, so that they stand below its stack trace wherever that is shown, and as report entries.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(TroupeExtension.class)
@ResourceLock(TroupeExtension.NODE)
public @interface TroupeTest {
    /** CPUs of the node: a number for its accounts, which may be more or less than the machine has. */
    double cpus() default 4;

    /** GPUs of the node, called 0, 1 and so on. */
    int gpus() default 0;

    /** Custom resources of the node. */
    Resource[] resources() default {};

    /** Memory that actors may reserve together, such as {@code "8g"}; left out, it is the machine's. */
    String memory() default "";
}
