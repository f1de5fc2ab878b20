package org.ticketdistribution.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.store.Cluster.A;
import static org.ticketdistribution.store.Cluster.B;
import static org.ticketdistribution.store.Cluster.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.analysis.Analysis;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.GeoPoint;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.model.Precision;
import org.ticketdistribution.model.Sentiment;
import org.ticketdistribution.model.TicketLanguage;
import org.ticketdistribution.testing.Stored;
import org.ticketdistribution.testing.TestDatabase;
import org.ticketdistribution.testing.Unattended;

/** A result ends its work and is reported once, however often it is written and whoever else did the same work. */
@QuarkusTest
@TestProfile(Unattended.class)
class WrittenWorkTest {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final GeocodeQueue.Place ASTANA =
            new GeocodeQueue.Place("found", new GeoPoint(51.1, 71.4), Precision.CITY, true);

    private final TestDatabase database = new TestDatabase();
    private final Cluster cluster = new Cluster(database);

    @Inject
    AnalysisQueue analyses;

    @Inject
    GeocodeQueue places;

    @BeforeEach
    void begin() {
        cluster.begin();
        cluster.work(cluster.run(A), 2);
    }

    @AfterEach
    void end() {
        cluster.end();
    }

    @Test
    void analysis_endsItsWorkAndIsReportedOnce_alsoWhenWrittenAgain() {
        var analyzed = texts(A).stream().map(text -> analyzed(text, "первый")).toList();

        await(analyses.write(analyzed));
        await(analyses.write(analyzed));

        assertThat(cluster.rows("select ticket_id, run_id, revision, summary from ai_analyses order by 1"))
                .containsExactly("1 1 1 первый", "2 1 1 первый");
        assertThat(work("analysis")).isEmpty();
        assertThat(work("geocoding")).containsExactly("1 - 0 -", "2 - 0 -");
        assertThat(issues()).containsExactly("1 test.analysis ticket 1", "1 test.analysis ticket 2");
    }

    @Test
    void analysisByTwo_isTheFirstOnesAndReportedOnce() {
        var slow = texts(A);
        cluster.dead(A);
        var fast = texts(B);

        await(analyses.write(fast.stream().map(text -> analyzed(text, "второй")).toList()));
        await(analyses.write(slow.stream().map(text -> analyzed(text, "первый")).toList()));

        assertThat(fast).extracting(AnalysisQueue.OpenText::claims).containsExactly(2, 2);
        assertThat(cluster.rows("select ticket_id, summary from ai_analyses order by 1"))
                .containsExactly("1 второй", "2 второй");
        assertThat(work("analysis")).isEmpty();
        assertThat(issues()).containsExactly("1 test.analysis ticket 1", "1 test.analysis ticket 2");
    }

    @Test
    void analysisOfAnOlderText_isNotReported_andItsTicketIsFreeWithoutBlame() {
        var open = texts(A);
        database.execute("update tickets set revision = 2 where id = 1");

        await(analyses.write(open.stream().map(text -> analyzed(text, "первый")).toList()));

        assertThat(work("analysis")).containsExactly("1 - 0 -");
        assertThat(issues()).containsExactly("1 test.analysis ticket 2");
    }

    @Test
    void resultForARunThatLostTheTicket_leavesTheOtherRunsWorkAlone() {
        var open = texts(A);
        var other = cluster.run(B);
        database.execute("update ticket_work set run_id = ?, owner = ? where ticket_id = 1", other, B);
        database.execute("update tickets set revision = 2 where id = 1");

        await(analyses.write(open.stream().map(text -> analyzed(text, "первый")).toList()));

        assertThat(cluster.rows("select ticket_id, run_id, right(owner::text, 1) from ticket_work"
                        + " where stage = 'analysis'"))
                .containsExactly("1 2 b");
        assertThat(issues()).containsExactly("1 test.analysis ticket 2");
    }

    @Test
    void place_endsItsWorkAndIsReportedOnce_alsoWhenWrittenAgain() {
        var outcomes = addresses(A).stream().map(address -> found(address)).toList();

        await(places.writeTickets(outcomes));
        await(places.writeTickets(outcomes));

        assertThat(cluster.rows("select id, geocode_status, latitude, longitude, precision, location_review"
                        + " from tickets order by 1"))
                .containsExactly("1 found 51.1 71.4 city true", "2 found 51.1 71.4 city true");
        assertThat(work("geocoding")).isEmpty();
        assertThat(work("analysis")).containsExactly("1 - 0 -", "2 - 0 -");
        assertThat(issues()).containsExactly("1 test.geocoding ticket 1", "1 test.geocoding ticket 2");
    }

    @Test
    void addressThatHasToWait_isInNobodysHand() {
        var open = addresses(A);

        await(places.writeTickets(List.of(found(open.get(0)), waits(open.get(1), "nominatim|q"))));

        assertThat(work("geocoding")).containsExactly("2 - 0 nominatim|q");
        assertThat(database.texts("select geocode_status from tickets order by id"))
                .containsExactly("found", "pending");
        assertThat(issues()).containsExactly("1 test.geocoding ticket 1");
    }

    @Test
    void office_isReportedOnceToEveryRunAtWork() {
        cluster.run(B);
        cluster.queuedRun();
        new Stored(database).office("Астана");
        var office = await(places.offices(PATIENCE)).get(0);
        var outcome = new GeocodeQueue.Outcome<>(
                office, ASTANA, null, List.of(issue(Issue.Stage.GEOCODING, "office Астана")));

        await(places.writeOffice(outcome));
        await(places.writeOffice(outcome));

        assertThat(cluster.rows("select name, geocode_status, latitude, longitude from business_units"))
                .containsExactly("Астана found 51.1 71.4");
        assertThat(issues()).containsExactly("1 test.geocoding office Астана", "2 test.geocoding office Астана");
        assertThat(await(places.offices(PATIENCE))).isEmpty();
    }

    @Test
    void officeThatHasToWait_isNotLookedForUntilItsQuestionIsAnswered() {
        new Stored(database).office("Астана");
        var office = await(places.offices(PATIENCE)).get(0);

        await(places.writeOffice(new GeocodeQueue.Outcome<>(office, null, "nominatim|q", List.of())));
        assertThat(await(places.offices(PATIENCE))).isEmpty();

        database.execute("update business_units set question = null");
        assertThat(await(places.offices(PATIENCE))).containsExactly(office);
    }

    @Test
    void offices_areNotLookedForWhileNoRunIsAtWork() {
        new Stored(database).office("Астана");
        database.execute("update runs set cancel_requested_at = now()");

        assertThat(await(places.offices(PATIENCE))).isEmpty();
    }

    private List<AnalysisQueue.OpenText> texts(UUID replica) {
        return await(analyses.claim(replica, 10, List.of()));
    }

    private List<GeocodeQueue.OpenAddress> addresses(UUID replica) {
        return await(places.claim(replica, 10, List.of(), PATIENCE));
    }

    private List<String> work(String stage) {
        return cluster.rows("select ticket_id, owner, claims, question from ticket_work where stage = '" + stage
                + "' order by ticket_id");
    }

    private List<String> issues() {
        return cluster.rows("select run_id, code, subject from run_issues order by run_id, subject");
    }

    private static AnalysisQueue.Analyzed analyzed(AnalysisQueue.OpenText text, String summary) {
        var analysis = new Analysis(
                Category.CONSULTATION,
                Sentiment.NEUTRAL,
                5,
                TicketLanguage.RU,
                summary,
                Analysis.Source.LOCAL,
                null,
                0.5,
                false);
        return new AnalysisQueue.Analyzed(
                text,
                analysis,
                AnalysisQueue.ModelUse.NONE,
                Optional.of(issue(Issue.Stage.ANALYSIS, "ticket " + text.text().ticketId())));
    }

    private static GeocodeQueue.Outcome<GeocodeQueue.OpenAddress> found(GeocodeQueue.OpenAddress address) {
        return new GeocodeQueue.Outcome<>(
                address, ASTANA, null, List.of(issue(Issue.Stage.GEOCODING, "ticket " + address.ticketId())));
    }

    private static GeocodeQueue.Outcome<GeocodeQueue.OpenAddress> waits(
            GeocodeQueue.OpenAddress address, String question) {
        return new GeocodeQueue.Outcome<>(address, null, question, List.of());
    }

    private static Issue issue(Issue.Stage stage, String subject) {
        return Issue.of(stage, Issue.Severity.WARNING, "test." + stage.label(), subject, "…");
    }
}
