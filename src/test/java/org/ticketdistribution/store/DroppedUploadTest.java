package org.ticketdistribution.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.intake.BusinessUnitRow;
import org.ticketdistribution.intake.TicketRow;
import org.ticketdistribution.testing.TestDatabase;

/** A staged upload comes into the tables whole or not at all. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class DroppedUploadTest {

    private static final long COMES_WITHIN = TimeUnit.SECONDS.toNanos(30);

    private final TestDatabase database = new TestDatabase();
    private final UUID upload = UUID.randomUUID();

    @Inject
    Staging staging;

    @Inject
    UploadMerge merge;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @BeforeEach
    void stage() {
        database.clean();
        await(staging.begin(new StagedUpload(upload, "business_units.csv", "managers.csv", "tickets.csv")));
        await(staging.businessUnits(upload, List.of(new BusinessUnitRow(2, "Астана", "ул. Сарайшык, 1"))));
        await(staging.tickets(upload, List.of(ticket(2), ticket(3))));
    }

    /** The client went away, and its upload is dropped while the merge is at work. */
    @Test
    void rowsDroppedDuringTheMerge_areMergedAllTheSame() throws Exception {
        await(merge.merge(stagedOffice(), false, Optional.empty()));
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("update business_units set address = address");
            var merged = merge.merge(upload, false, Optional.empty()).subscribeAsCompletionStage();
            until(() -> waitingFor("insert into business_units%") == 1);
            var dropped = staging.drop(upload).subscribeAsCompletionStage();
            until(() -> dropped.isDone() || waitingFor("delete from staged%") == 1);
            connection.rollback();

            var run = merged.get(30, TimeUnit.SECONDS);
            dropped.get(30, TimeUnit.SECONDS);
            assertThat(database.number("select tickets_loaded from runs where id = ?", run))
                    .isEqualTo(2);
            assertThat(database.number("select count(*) from tickets")).isEqualTo(2);
            assertThat(database.number("select count(*) from staged_tickets")).isZero();
        }
    }

    /** Another upload, so that there is an office whose row can be held. */
    private UUID stagedOffice() {
        var other = UUID.randomUUID();
        await(staging.begin(new StagedUpload(other, "business_units.csv", "managers.csv", "tickets.csv")));
        await(staging.businessUnits(other, List.of(new BusinessUnitRow(2, "Астана", "ул. Сарайшык, 2"))));
        return other;
    }

    private long waitingFor(String statement) {
        return database.number(
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like ?", statement);
    }

    private static void until(BooleanSupplier holds) {
        var end = System.nanoTime() + COMES_WITHIN;
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it comes within 30 s").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private static TicketRow ticket(int line) {
        return new TicketRow(
                line, UUID.randomUUID(), null, null, "вопрос", null, "Mass", null, null, "Астана", null, null);
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(30));
    }
}
