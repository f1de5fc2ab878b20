package org.ticketdistribution;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.ticketdistribution.Code.ROOT;
import static org.ticketdistribution.Code.check;
import static org.ticketdistribution.Code.room;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may know whom. The reasons stand in docs/adr; change both together. */
class ArchitectureTest {

    /** A new room needs a line here: {@link #everyClass_livesInARoomOfTheTable} finds the one that has none. */
    private static final String[] ROOMS = {
        "access",
        "analysis",
        "api",
        "assignment",
        "attachments",
        "desk",
        "geocoding",
        "insight",
        "intake",
        "model",
        "pipeline",
        "platform",
        "runs",
        "store",
        "tracing",
        "web"
    };

    @ParameterizedTest(name = "{0} may import {1}")
    @CsvSource(delimiter = '|', textBlock = """
            model       | ''
            platform    | ''
            intake      | model
            assignment  | model
            insight     | model
            geocoding   | model platform
            analysis    | model platform
            attachments | model platform
            tracing     | ''
            store       | intake insight geocoding analysis assignment model
            runs        | store model platform
            desk        | assignment store model platform
            access      | store model platform
            pipeline    | intake assignment insight geocoding analysis attachments tracing store runs model platform
            api         | pipeline runs desk access store insight attachments model
            web         | pipeline runs desk access store insight attachments model
            """)
    void room_importsOnlyWhatTheTableAllows(String room, String allowed) {
        var allowedRooms = Stream.concat(Stream.of(room), Arrays.stream(allowed.split(" ")))
                .filter(name -> !name.isEmpty())
                .map(Code::room)
                .toArray(String[]::new);
        check(classes()
                .that()
                .resideInAPackage(room(room))
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage(ROOT + "..")).or(resideInAnyPackage(allowedRooms)))
                .as(room + " may import of our own rooms only: " + (allowed.isEmpty() ? "none" : allowed)));
    }

    @Test
    void everyClass_livesInARoomOfTheTable() {
        var rooms = Stream.concat(Stream.of(ROOT), Arrays.stream(ROOMS).map(Code::room));
        check(classes()
                .should()
                .resideInAnyPackage(rooms.toArray(String[]::new))
                .as("every class lives in a room of the import table, or is the program's entry"));
    }

    @Test
    void rooms_haveNoCycles() {
        check(slices().matching(ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .as("rooms do not depend on each other in a circle"));
    }

    @ParameterizedTest(name = "{0} sees nothing but Java, JSpecify, model and {1}")
    @CsvSource(textBlock = """
            model,      java..
            insight,    java..
            intake,     com.opencsv..
            assignment, net.sf.geographiclib..
            """)
    void pureRoom_seesNoFramework(String room, String library) {
        check(classes()
                .that()
                .resideInAPackage(room(room))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", room("model"), room(room), library)
                .as(room + " is pure: it sees only Java, JSpecify, model and " + library));
    }

    @ParameterizedTest(name = "only {1} see(s) {0}")
    @CsvSource(delimiter = '|', textBlock = """
            io.minio..                                      | attachments
            com.opencsv..                                   | intake
            net.sf.geographiclib..                          | assignment
            opennlp..                                       | analysis
            dev.langchain4j.. io.quarkiverse.langchain4j..  | analysis
            jakarta.persistence.. org.hibernate.. io.quarkus.hibernate.. io.quarkus.panache.. | store
            io.vertx.sqlclient.. io.vertx.mutiny.sqlclient.. io.vertx.pgclient.. io.vertx.mutiny.pgclient.. | store runs pipeline
            liquibase.. java.sql..                          | store
            io.quarkus.qute..                               | web
            io.opentelemetry..                              | tracing
            """)
    void library_isSeenOnlyByItsRooms(String packages, String rooms) {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(
                        Arrays.stream(rooms.split(" ")).map(Code::room).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages.split(" "))
                .as("only " + rooms + " may see " + packages));
    }

    @Test
    void http_isSpokenOnlyAtTheEdge() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(room("api"), room("web"), room("access"))
                        // A REST client is described with the same annotations as a resource.
                        .and()
                        .haveSimpleNameNotStartingWith("Nominatim")
                        // So is the look at the headers of the model's answers.
                        .and()
                        .doNotHaveSimpleName("ModelHttpAnswers")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("jakarta.ws.rs..")
                        .as(
                                "only api, web and access answer HTTP (jakarta.ws.rs); only the clients of Nominatim and the model ask with it"));
    }

    @Test
    void entity_livesInTheStore() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(room("store"))
                .should()
                .beAnnotatedWith("jakarta.persistence.Entity")
                .as("entities live in store"));
    }
}
