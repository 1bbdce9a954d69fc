package org.limpide.scanner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.limpide.scanner.check.Check;

/** Who may import whom in the scanner. */
@AnalyzeClasses(packages = "org.limpide.scanner", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "org.limpide.scanner.";
    private static final String[] LIBRARIES = {
        ROOT + "match..",
        ROOT + "yaml..",
        ROOT + "builtin..",
        ROOT + "manifest..",
        ROOT + "document..",
        ROOT + "text..",
        ROOT + "publiccode..",
        ROOT + "license..",
        ROOT + "sbom..",
        ROOT + "sheet..",
        ROOT + "unpack..",
        ROOT + "keys..",
        ROOT + "values.."
    };
    private static final String[] STAGES = {
        ROOT + "source..",
        ROOT + "history..",
        ROOT + "snapshot..",
        ROOT + "engine..",
        ROOT + "check..",
        ROOT + "checks..",
        ROOT + "policy..",
        ROOT + "report..",
        ROOT + "remediation..",
        ROOT + "state..",
        ROOT + "cli.."
    };

    @ArchTest
    static final ArchRule jgitStaysInSourceAndHistory = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "source..", ROOT + "history..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.jgit..");

    @ArchTest
    static final ArchRule spotbugsStaysInEngine = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("edu.umd.cs.findbugs..", "com.h3xstream..");

    @ArchTest
    static final ArchRule jdtStaysInEngineAndItsVisitorsInChecks = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "engine..", ROOT + "checks..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.jdt..");

    @ArchTest
    static final ArchRule checksUseOnlyTheSyntaxTreeOfJdt = noClasses()
            .that()
            .resideInAPackage(ROOT + "checks..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.jdt.core", "org.eclipse.jdt.internal..");

    @ArchTest
    static final ArchRule checksArePure = noClasses()
            .that()
            .resideInAPackage(ROOT + "checks..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net..", "java.time", "java.sql..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.(File.*|RandomAccessFile|Console|Print.*)")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.System")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.ProcessBuilder")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "source..", ROOT + "policy..", ROOT + "report..", ROOT + "cli..");

    @ArchTest
    static final ArchRule checksAreFinalAndStateless = classes()
            .that()
            .implement(Check.class)
            .should()
            .haveModifier(JavaModifier.FINAL)
            .andShould(new ArchCondition<>("have no instance field") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getFields().stream()
                            .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                            .forEach(field -> events.add(
                                    SimpleConditionEvent.violated(field, field.getFullName() + " is state")));
                }
            });

    @ArchTest
    static final ArchRule aThemeNeverImportsATheme =
            slices().matching(ROOT + "checks.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule nobodyImportsAConcreteCheck = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "checks..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "checks..");

    @ArchTest
    static final ArchRule librariesKnowNoStage = noClasses()
            .that()
            .resideInAnyPackage(LIBRARIES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(STAGES)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse..");

    @ArchTest
    static final ArchRule stagesHaveNoCycles =
            slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule scannerSeesNothingOfTheRegistry = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.limpide.registry..", "org.springframework..", "jakarta.persistence..");
}
