package org.ticketdistribution;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaMember.Predicates.declaredIn;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.ticketdistribution.Code.check;
import static org.ticketdistribution.Code.room;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Habits that a compiler does not see, one sentence each. */
class ConventionsTest {

    private static final Set<String> PORTS = Set.of("AttachmentStore", "Geocoder", "TicketAnalyzer");

    /** Owner and method of everything that brings time or chance into code that a test should repeat. */
    private static final Set<String> CLOCKS_AND_DICE = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalTime.now",
            "java.time.LocalDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.lang.System.currentTimeMillis",
            "java.lang.Math.random",
            "java.lang.Thread.sleep",
            "java.util.Random.<init>",
            "java.util.concurrent.ThreadLocalRandom.current");

    private static final Set<String> CHANGES_OF_THREAD = Set.of("runSubscriptionOn", "executeBlocking", "emitOn");

    private static final Pattern BANNED_NAME =
            Pattern.compile(".+(Service|Helper|Helpers|Util|Utils|Impl|Handler|Processor|Data|Info)");

    @Test
    void route_isPublicAndSaysWhoMayUseIt() {
        check(methods()
                .that(metaAnnotatedWith("jakarta.ws.rs.HttpMethod"))
                .and(declaredIn(describe("a resource", ConventionsTest::isResource)))
                .should(be(describe(
                        "public and carry @RolesAllowed or @PermitAll, on the method or its class",
                        method -> method.getModifiers().contains(JavaModifier.PUBLIC) && saysWhoMayUseIt(method))))
                .as("every route is public (another one is silently not served) and carries a role annotation"));
    }

    @Test
    void adapter_isKnownOnlyToItsPackage() {
        check(classes()
                .that(describe("implement a port", ConventionsTest::implementsPort))
                .or(annotatedWith("org.eclipse.microprofile.rest.client.inject.RegisterRestClient"))
                .or(annotatedWith("io.quarkiverse.langchain4j.RegisterAiService"))
                .should()
                .notBePublic()
                .as("adapters of ports, REST clients and AI services are package-private"));
    }

    @Test
    void dependency_comesThroughTheConstructor() {
        check(noFields()
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .as("constructors list what a class needs: nothing is injected into fields"));
    }

    @Test
    void timeAndChance_comeFromThePlatform() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(room("platform"))
                .should()
                .accessTargetWhere(access(
                        "reads a clock without being given one, rolls dice without a seed or sleeps",
                        ConventionsTest::isClockOrDice))
                .as("time and chance come from platform, so that tests can repeat them"));
    }

    @Test
    void thread_isChangedOnlyByOffload() {
        check(noClasses()
                .that()
                .haveNameNotMatching("org\\.ticketdistribution\\.platform\\.Offload(\\$.+)?")
                .should()
                .accessTargetWhere(access(
                        "changes the thread",
                        access -> CHANGES_OF_THREAD.contains(access.getTarget().getName())))
                .as("blocking work goes through Offload: nothing else uses " + CHANGES_OF_THREAD));
    }

    /** The schema is looked at before the first request, on the thread that starts the service. */
    @Test
    void reactiveCode_neverWaits() {
        check(noClasses()
                .that()
                .doNotHaveSimpleName("SchemaUpdate")
                .should()
                .accessTargetWhere(access(
                        "waits for a Uni or Multi",
                        access -> access.getTargetOwner().getPackageName().startsWith("io.smallrye.mutiny")
                                && Set.of("await", "toIterable", "toStream")
                                        .contains(access.getTarget().getName())))
                .as("no await in main code: it blocks the event loop"));
    }

    @Test
    void stage_hasOneWayIn() {
        check(classes()
                .that()
                .resideInAPackage(room("pipeline"))
                .and()
                .haveNameMatching(".+\\.[A-Z]\\w+Stage")
                .should(be(describe(
                        "with run, or what SharedWork asks for, as all that others see", ConventionsTest::hasOneWayIn)))
                .as("a stage is one class with one method for others, run, or work that replicas share"));
    }

    @Test
    void config_isAnInterface() {
        check(classes()
                .that()
                .haveSimpleNameEndingWith("Config")
                .should()
                .beInterfaces()
                .as("a …Config is an interface that maps settings"));
    }

    @Test
    void name_saysMoreThanItsRoom() {
        check(noClasses()
                .should(be(describe("named like that", (JavaClass type) -> BANNED_NAME
                        .matcher(type.getSimpleName())
                        .matches())))
                .as("no class is called " + BANNED_NAME.pattern()));
    }

    @Test
    void utilityField_isFinalWhereStatic() {
        check(fields().that()
                .areStatic()
                .should()
                .beFinal()
                .as("no static field changes: state belongs to a bean or to the database"));
    }

    @Test
    void fake_isWrittenByHand() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.mockito..", "org.easymock..", "org.testcontainers..", "lombok..")
                .as("no mocking library, no Lombok, no container engine in tests")
                .allowEmptyShould(true)
                .check(Code.MAIN_AND_TESTS);
    }

    /** With a clock or a source of chance among its arguments a call is as repeatable as they are. */
    private static boolean isClockOrDice(JavaAccess<?> access) {
        var target = access.getTarget();
        return CLOCKS_AND_DICE.contains(target.getOwner().getName() + "." + target.getName())
                && !(target instanceof CodeUnitAccessTarget code && isGivenClockOrSeed(code));
    }

    private static boolean isGivenClockOrSeed(CodeUnitAccessTarget code) {
        return code.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class))
                || (code.getOwner().isEquivalentTo(Random.class)
                        && !code.getRawParameterTypes().isEmpty());
    }

    private static boolean isResource(JavaClass type) {
        return type.isAnnotatedWith("jakarta.ws.rs.Path") && !type.isInterface();
    }

    private static boolean saysWhoMayUseIt(JavaMethod method) {
        return Set.of("jakarta.annotation.security.RolesAllowed", "jakarta.annotation.security.PermitAll").stream()
                .anyMatch(role ->
                        method.isAnnotatedWith(role) || method.getOwner().isAnnotatedWith(role));
    }

    private static boolean implementsPort(JavaClass type) {
        return type.getAllRawInterfaces().stream()
                .anyMatch(port -> PORTS.contains(port.getSimpleName())
                        && port.getPackageName().equals(type.getPackageName()));
    }

    private static boolean hasOneWayIn(JavaClass stage) {
        var names = stage.getMethods().stream()
                .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .map(JavaMethod::getName)
                .toList();
        return names.equals(List.of("run")) || Set.copyOf(names).equals(Set.of("atOnce", "claim", "work"));
    }

    private static DescribedPredicate<JavaAccess<?>> access(String description, Predicate<JavaAccess<?>> predicate) {
        return describe(description, predicate);
    }
}
