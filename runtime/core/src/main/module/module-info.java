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
    // Automatic, as all of Chronicle's jars are: whoever reads one of them reads all. Its name is the one that is
    // fixed.
    requires chronicle.core;
    // What those need, and cannot say.
    requires java.compiler;
    requires java.logging;
    requires java.management;
    requires java.naming;
    requires java.sql;
    requires jdk.unsupported;
    requires org.slf4j;

    exports dev.troupe.runtime;
    exports dev.troupe.runtime.spi;
    // For troupe-junit, which tests of a module have on their class path.
    exports dev.troupe.runtime.internal.boot;
    exports dev.troupe.runtime.internal.control;
    exports dev.troupe.runtime.internal.node;
    exports dev.troupe.runtime.internal.wire;

    uses Troupe.Backend;
    uses TroupeRuntime;

    provides Troupe.Backend with
            ThisProcess;
    provides TroupeRuntime with
            ThisProcess;
}
