package dev.troupe.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

/** The stages of the processor, as rules. */
@AnalyzeClasses(packagesOf = RemoteProcessor.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.troupe.processor.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyReadingAndTellingKnowJavac = noClasses()
            .that()
            .resideInAnyPackage("..model..", "..validate..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.lang.model..", "javax.annotation.processing..", "javax.tools..");

    @ArchTest
    static final ArchRule generatorsKnowNoElements = noClasses()
            .that()
            .resideInAPackage("..generate..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.lang.model.type..", "javax.lang.model.util..", "javax.annotation.processing..")
            .because("the model says all that they need; of javac's own they name modifiers only");

    @ArchTest
    static final ArchRule onlyGeneratorsKnowJavaPoet = noClasses()
            .that()
            .resideOutsideOfPackage("..generate..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.palantir..");

    @ArchTest
    static final ArchRule theModelKnowsNoOtherStage = classes()
            .that()
            .resideInAPackage("..model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..model..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule theRuntimeIsKnownByNameOnly =
            noClasses().should().dependOnClassesThat().resideInAPackage("dev.troupe.runtime..");

    @ArchTest
    static void packagesAreNullMarked(JavaClasses all) {
        JavaPackage root = all.getPackage("dev.troupe.processor");
        assertThat(root.getSubpackagesInTree()).isNotEmpty().allMatch(each -> each.isAnnotatedWith(NullMarked.class));
        assertThat(root.isAnnotatedWith(NullMarked.class)).isTrue();
    }
}
