import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.internal.boot.ThisProcess;
import dev.troupe.runtime.spi.TroupeRuntime;

/**
 * What carries the calls.
 *
 * <p>It is a module for programs that are modules. Workers have all of them on their class path, so that nothing has to be
 * opened to Troupe.
 */
@SuppressWarnings("requires-automatic")
module dev.troupe.runtime {
    requires transitive dev.troupe.annotations;
    requires transitive org.jspecify;
    // Automatic modules, each by name, because build tools put only what is named on the module path.
    requires chronicle.bytes;
    requires chronicle.core;
    requires chronicle.queue;
    requires chronicle.threads;
    requires chronicle.wire;
    requires posix;
    // What those need, and cannot say.
    requires java.compiler;
    requires java.logging;
    requires java.management;
    requires java.naming;
    requires java.sql;
    // Who it is that joins a node.
    requires jdk.net;
    requires jdk.unsupported;
    requires org.slf4j;

    exports dev.troupe.runtime;
    exports dev.troupe.runtime.pool;
    exports dev.troupe.runtime.spi;
    // For troupe-junit, which tests of a module have on their class path, and for troupe-cli.
    exports dev.troupe.runtime.internal.boot;
    exports dev.troupe.runtime.internal.control;
    exports dev.troupe.runtime.internal.door;
    exports dev.troupe.runtime.internal.node;
    exports dev.troupe.runtime.internal.wire;

    uses Troupe.Backend;
    uses TroupeRuntime;

    provides Troupe.Backend with
            ThisProcess;
    provides TroupeRuntime with
            ThisProcess;
}
