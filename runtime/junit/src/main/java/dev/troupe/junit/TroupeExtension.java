package dev.troupe.junit;

import dev.troupe.runtime.ActorHandle;
import dev.troupe.runtime.TroupeConfig;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * What stands behind {@link TroupeTest}; to be registered by hand for a node that the annotation cannot describe.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TroupeExtension NODE = TroupeExtension.with(TroupeConfig.defaults().gpuIds(List.of("GPU-a", "GPU-b")));
 * }</pre>
 *
 * <p>In a static field the node is the class's, in an instance field each test gets its own. Where JUnit runs tests in
 * parallel, such a class needs {@code @ResourceLock(TroupeExtension.NODE)} too; {@link TroupeTest} brings it.
 */
public final class TroupeExtension
        implements TestInstancePreConstructCallback,
                BeforeAllCallback,
                BeforeEachCallback,
                AfterEachCallback,
                AfterAllCallback,
                ParameterResolver {
    /** The name of what tests in parallel would have to share: the one node of the JVM. */
    public static final String NODE = "dev.troupe.junit.node";

    private static final Namespace NAMESPACE = Namespace.create(TroupeExtension.class);

    private final @Nullable NodeDescription described;

    /** For JUnit, which makes one for {@link TroupeTest}. */
    public TroupeExtension() {
        described = null;
    }

    private TroupeExtension(TroupeConfig config) {
        described = new NodeDescription(config, config);
    }

    /** Returns an extension whose node has what the configuration says. */
    public static TroupeExtension with(TroupeConfig config) {
        return new TroupeExtension(Objects.requireNonNull(config, "config"));
    }

    /** The constructor of a test's object belongs to the test, with what it starts. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
        watch(context);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        watch(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        watch(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        end(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        end(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return ActorHandle.class.isAssignableFrom(parameter.getParameter().getType());
    }

    @Override
    public ActorHandle<?> resolveParameter(ParameterContext parameter, ExtensionContext context) {
        HandleType type = HandleType.of(parameter);
        Watch watch = watch(context);
        ActorHandle<?> handle = type.remote();
        watch.closesAtTheEnd(handle, parameter);
        return handle;
    }

    /** The watch over what happens in this context; it begins with the first call. */
    private Watch watch(ExtensionContext context) {
        TestNode node = node(context);
        Store store = own(context);
        Watch watch = store.get(Watch.class, Watch.class);
        if (watch == null) {
            watch = new Watch(node, context);
            store.put(Watch.class, watch);
        }
        return watch;
    }

    private static void end(ExtensionContext context) {
        Watch watch = own(context).get(Watch.class, Watch.class);
        if (watch != null) {
            watch.close();
        }
    }

    /** What contexts inside of this one do not see. */
    private static Store own(ExtensionContext context) {
        return context.getStore(NAMESPACE.append(context.getUniqueId()));
    }

    /** The node of this context or of one around it. JUnit closes what is in the store, the last first. */
    private TestNode node(ExtensionContext context) {
        Store store = context.getStore(NAMESPACE);
        TestNode node = store.get(TestNode.class, TestNode.class);
        Class<?> tests = context.getRequiredTestClass();
        Optional<NodeDescription> asked = described != null ? Optional.of(described) : NodeDescription.annotated(tests);
        if (node == null) {
            node = TestNode.start(asked.orElse(NodeDescription.DEFAULT), context);
            store.put(TestNode.class, node);
        } else if (asked.isPresent() && !asked.get().equals(node.description())) {
            throw new ExtensionConfigurationException(tests.getSimpleName() + " is to have a node inside that of "
                    + node.tests() + ", but a JVM has one node at a time."
                    + "\n    Fix: keep one @TroupeTest or TroupeExtension, on the outermost class, with what all tests"
                    + " need; or make " + tests.getSimpleName() + " a class of its own.");
        }
        return node;
    }
}
