package org.limpide.registry;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.limpide.registry.platform.MayCall;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "org.limpide.registry", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "org.limpide.registry.";

    /** The architecture: what each feature may use of the others. Imports point downward only. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("platform", Set.of()),
            Map.entry("audit", Set.of("platform")),
            Map.entry("account", Set.of("platform", "audit")),
            Map.entry("organization", Set.of("platform", "audit", "account")),
            Map.entry("project", Set.of("platform", "audit", "account", "organization")),
            Map.entry("assessment", Set.of("platform", "audit", "account", "organization", "project")),
            Map.entry("ingest", Set.of("platform", "audit", "account", "organization", "project", "assessment")),
            Map.entry("publication", Set.of("platform", "audit", "account", "organization", "project", "assessment")),
            Map.entry("demo", Set.of("platform", "account", "organization", "project", "assessment")),
            Map.entry(
                    "fleet", Set.of("platform", "audit", "account", "organization", "project", "assessment", "ingest")),
            Map.entry("eligibility", Set.of("platform", "account")),
            Map.entry(
                    "opening",
                    Set.of("platform", "audit", "account", "organization", "project", "assessment", "eligibility")),
            Map.entry("portal", Set.of("platform")),
            Map.entry("platform.cli", Set.of("", "platform", "portal", "audit")));

    /** What the registry may know of the scanner: its values, and the library packages. */
    private static final Set<String> SCANNER = Set.of(
            "report", "policy", "check", "text", "match", "yaml", "manifest", "license", "publiccode", "sbom", "sheet");

    /** Values that stand in a report although they are made elsewhere. */
    private static final Set<String> IN_REPORTS = Set.of("CoverageLedger", "CoverageLedger$Entry", "UnreadReason");

    @ArchTest
    static final ArchRule FEATURES_USE_WHAT_MAY_USE_SAYS = classes()
            .should(new ArchCondition<>("use only what MAY_USE allows") {
                @Override
                public void check(JavaClass one, ConditionEvents events) {
                    String feature = feature(one);
                    for (Dependency use : one.getDirectDependenciesFromSelf()) {
                        String used = feature(use.getTargetClass());
                        boolean ours = use.getTargetClass().getPackageName().startsWith("org.limpide.registry");
                        if (ours
                                && !used.equals(feature)
                                && !MAY_USE.getOrDefault(feature, Set.of()).contains(used)) {
                            events.add(SimpleConditionEvent.violated(
                                    one, feature + " uses " + used + ": " + use.getDescription()));
                        }
                    }
                }
            });

    @ArchTest
    static final ArchRule EVERY_FEATURE_IS_IN_THE_MAP = classes()
            .should(new ArchCondition<>("belong to a feature of MAY_USE") {
                @Override
                public void check(JavaClass one, ConditionEvents events) {
                    String feature = feature(one);
                    if (!feature.isEmpty() && !MAY_USE.containsKey(feature)) {
                        events.add(SimpleConditionEvent.violated(
                                one, one.getName() + " is in the unknown feature " + feature));
                    }
                }
            });

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("org.limpide.registry.(*)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule EVERY_ENDPOINT_SAYS_WHO_MAY_CALL =
            methods().that().areMetaAnnotatedWith(RequestMapping.class).should().beAnnotatedWith(MayCall.class);

    @ArchTest
    static final ArchRule NO_CONTROLLER_TAKES_OR_RETURNS_AN_ENTITY = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Controller.class)
            .or()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .should(new ArchCondition<>("neither take nor return an entity") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    Stream.concat(method.getParameterTypes().stream(), Stream.of(method.getReturnType()))
                            .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                            .filter(type -> type.isAnnotatedWith(Entity.class))
                            .forEach(type -> events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " handles " + type.getName())));
                }
            });

    @ArchTest
    static final ArchRule ENTITIES_DO_NOT_LEAVE_THEIR_FEATURE =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule THE_PORTAL_KNOWS_NO_DATABASE_AND_NO_LOGIN = noClasses()
            .that()
            .resideInAPackage("..portal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.persistence..",
                    "java.sql..",
                    "javax.sql..",
                    "org.hibernate..",
                    "org.flywaydb..",
                    "org.springframework.data..",
                    "org.springframework.jdbc..",
                    "org.springframework.orm..",
                    "org.springframework.transaction..",
                    "org.springframework.security..");

    @ArchTest
    static final ArchRule THE_SCANNER_IS_KNOWN_BY_ITS_VALUES = noClasses()
            .should()
            .dependOnClassesThat(new DescribedPredicate<>("are inner parts of the scanner") {
                @Override
                public boolean test(JavaClass one) {
                    String prefix = "org.limpide.scanner.";
                    if (!one.getPackageName().startsWith(prefix)) {
                        return false;
                    }
                    String part = one.getPackageName().substring(prefix.length());
                    String simple = one.getName().substring(one.getPackageName().length() + 1);
                    return !SCANNER.contains(part) && !(part.equals("snapshot") && IN_REPORTS.contains(simple));
                }
            });

    private static String feature(JavaClass one) {
        String name = one.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()) : "";
    }
}
