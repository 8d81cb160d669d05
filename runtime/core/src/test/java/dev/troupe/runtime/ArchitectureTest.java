package dev.troupe.runtime;

import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** The drawing in {@code runtime/package-info.java}, as rules. */
@AnalyzeClasses(packagesOf = Troupe.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String INTERNALS = "dev.troupe.runtime.internal.";

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.troupe.(**)").should().beFreeOfCycles();

    /** Who knows whom, in the order a call travels. */
    @ArchTest
    static final ArchRule packagesKnowOnlyWhatTheDrawingSays = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.troupe..")
            .layer("runtime")
            .definedBy("dev.troupe.runtime")
            .layer("pool")
            .definedBy("dev.troupe.runtime.pool")
            .layer("shared queue")
            .definedBy("dev.troupe.runtime.queue")
            .layer("spi")
            .definedBy("dev.troupe.runtime.spi")
            .layer("jdk")
            .definedBy(INTERNALS + "jdk")
            .layer("wire")
            .definedBy(INTERNALS + "wire")
            .layer("queue")
            .definedBy(INTERNALS + "queue")
            .layer("objects")
            .definedBy(INTERNALS + "objects")
            .layer("control")
            .definedBy(INTERNALS + "control")
            .layer("timeline")
            .definedBy(INTERNALS + "timeline")
            .layer("door")
            .definedBy(INTERNALS + "door")
            .layer("cpus")
            .definedBy(INTERNALS + "cpus")
            .layer("caller")
            .definedBy(INTERNALS + "caller")
            .layer("worker")
            .definedBy(INTERNALS + "worker")
            .layer("placement")
            .definedBy(INTERNALS + "node.placement")
            .layer("gpu")
            .definedBy(INTERNALS + "node.gpu")
            .layer("pinning")
            .definedBy(INTERNALS + "node.pinning")
            .layer("process")
            .definedBy(INTERNALS + "node.process")
            .layer("node")
            .definedBy(INTERNALS + "node")
            .layer("boot")
            .definedBy(INTERNALS + "boot")
            .whereLayer("runtime")
            .mayNotAccessAnyLayer()
            .whereLayer("pool")
            .mayOnlyAccessLayers("runtime", "spi")
            .whereLayer("shared queue")
            .mayNotAccessAnyLayer()
            .whereLayer("spi")
            .mayOnlyAccessLayers("runtime")
            .whereLayer("jdk")
            .mayOnlyAccessLayers("runtime")
            .whereLayer("wire")
            .mayOnlyAccessLayers("runtime", "spi")
            .whereLayer("queue")
            .mayOnlyAccessLayers("runtime", "jdk")
            .whereLayer("objects")
            .mayOnlyAccessLayers("runtime", "spi", "jdk")
            .whereLayer("control")
            .mayOnlyAccessLayers("runtime", "spi", "wire")
            .whereLayer("cpus")
            .mayOnlyAccessLayers("jdk", "wire", "queue")
            .whereLayer("caller")
            .mayOnlyAccessLayers("runtime", "spi", "jdk", "wire", "queue", "objects", "control", "cpus")
            .whereLayer("worker")
            .mayOnlyAccessLayers("runtime", "spi", "jdk", "wire", "queue", "objects", "control", "timeline", "cpus")
            .whereLayer("timeline")
            .mayOnlyAccessLayers("runtime", "spi", "jdk", "wire", "control")
            .whereLayer("door")
            .mayOnlyAccessLayers("runtime", "spi", "jdk", "wire", "control")
            .whereLayer("placement")
            .mayOnlyAccessLayers("runtime")
            .whereLayer("gpu")
            .mayOnlyAccessLayers("runtime", "jdk")
            .whereLayer("pinning")
            .mayOnlyAccessLayers("runtime", "jdk")
            .whereLayer("process")
            .mayOnlyAccessLayers("runtime", "spi", "jdk", "control", "pinning")
            .whereLayer("boot")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule theWorkerKnowsNothingOfPlacement = noClasses()
            .that()
            .resideInAPackage("..internal.worker..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..internal.caller..", "..internal.node..")
            .because("a worker only serves the actor it was given");

    @ArchTest
    static final ArchRule theCallerKnowsNothingOfWorkers = noClasses()
            .that()
            .resideInAPackage("..internal.caller..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..internal.worker..", "..internal.node..")
            .because("what it needs of the other side it reads from the queues");

    @ArchTest
    static final ArchRule onlyTheQueueKnowsChronicle = noClasses()
            .that()
            .resideOutsideOfPackage("..internal.queue..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("net.openhft..")
            .because("another kind of queue should be possible");

    @ArchTest
    static final ArchRule onlyGraphsKnowFory = noClasses()
            .that()
            .haveNameNotMatching("dev\\.troupe\\.runtime\\.spi\\.Graphs(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.fory..")
            .because("a program without object graphs never loads it");

    @ArchTest
    static final ArchRule generatedCodeSeesNoInternals = noClasses()
            .that()
            .resideInAPackage("..runtime.spi..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..internal..");

    @ArchTest
    static final ArchRule applicationsSeeNeitherInternalsNorSpi = noClasses()
            .that()
            .resideInAPackage("dev.troupe.runtime")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..internal..", "..runtime.spi..");

    @ArchTest
    static final ArchRule placementIsPure = noClasses()
            .that()
            .resideInAPackage("..node.placement..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.util.concurrent..", "java.time..")
            .orShould()
            .dependOnClassesThat(nameMatching("java\\.lang\\.(System|Thread|Process|ProcessBuilder|Runtime)"))
            .because("it is a function of what a node has and who waits");

    @ArchTest
    static final ArchRule nobodyPrints = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(INTERNALS + "node.process.WorkerProcess")
            .and()
            .doNotHaveFullyQualifiedName(INTERNALS + "boot.WorkerMain")
            .and()
            .doNotHaveFullyQualifiedName(INTERNALS + "caller.Unobserved")
            .and()
            .doNotHaveFullyQualifiedName("dev.troupe.runtime.pool.ProgressBar")
            .should(ACCESS_STANDARD_STREAMS)
            .because("only what workers print goes to the console, why one could not start,"
                    + " what is told when the log is closed already, and a bar that was asked for");

    @ArchTest
    static final ArchRule exceptionsSayWhatTheyAre = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    @ArchTest
    static final ArchRule logsGoThroughSystemLogger = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule namesSayWhatAClassIs = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Info|Data)(\\$.*)?")
            .orShould()
            .haveNameMatching(".*[.$](Abstract|Base)[A-Z].*");

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses classes) {
        assertThat(unmarked(classes)).isEmpty();
    }

    /** The rule above finds also packages that have no package-info at all. */
    @ArchTest
    static void aPackageWithoutAMarkIsFound(JavaClasses classes) {
        assertThat(unmarked(new ClassFileImporter().importClasses(JavaPackage.class, String.class)))
                .containsExactlyInAnyOrder("com.tngtech.archunit.core.domain", "java.lang");
        assertThat(classes).extracting(JavaClass::getPackageName).contains(INTERNALS + "node.placement");
    }

    private static List<String> unmarked(JavaClasses classes) {
        return classes.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(each -> !each.tryGetPackageInfo()
                        .map(info -> info.isAnnotatedWith(NullMarked.class))
                        .orElse(false))
                .map(JavaPackage::getName)
                .toList();
    }
}
