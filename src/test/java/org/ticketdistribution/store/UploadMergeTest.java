package org.ticketdistribution.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ticketdistribution.store.Cluster.A;
import static org.ticketdistribution.store.Cluster.B;
import static org.ticketdistribution.store.Cluster.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
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
import org.ticketdistribution.testing.TestDatabase;
import org.ticketdistribution.testing.Unattended;

/** The one transaction of an upload: what it does when it is repeated, and beside the work of runs. */
@QuarkusTest
@TestProfile(Unattended.class)
class UploadMergeTest {

    private static final int TICKETS = 40;
    private static final int ROUNDS = 25;

    private final TestDatabase database = new TestDatabase();
    private final Cluster cluster = new Cluster(database);

    @Inject
    UploadMerge merge;

    @Inject
    TicketWork work;

    @Inject
    AnalysisQueue analyses;

    @Inject
    GeocodeQueue places;

    @Inject
    RunTable runs;

    @BeforeEach
    void begin() {
        cluster.begin();
    }

    @AfterEach
    void end() {
        cluster.end();
    }

    @Test
    void stagedRowsThatAreGone_leaveNothingWritten() {
        cluster.work(cluster.run(A), 2);
        var upload = staged(1, 2);
        database.execute("truncate staged_uploads, staged_tickets");
        var before = database.contents();

        assertThatThrownBy(() -> await(merged(upload))).isInstanceOf(StagedRowsLostException.class);

        assertThat(database.contents()).isEqualTo(before);
    }

    @Test
    void mergeThatIsRepeated_givesTheSameRun() {
        var upload = staged(1, 2);

        var run = await(merged(upload));
        var before = database.contents();
        assertThat(await(merged(upload))).isEqualTo(run);
        assertThat(database.contents()).isEqualTo(before);

        database.execute("delete from staged_tickets");
        database.execute("delete from staged_uploads");
        assertThat(await(merged(upload))).as("its rows are not needed any more").isEqualTo(run);
        assertThat(database.number("select count(*) from runs")).isEqualTo(1);
    }

    @Test
    void upload_takesItsTicketsAndTheirWorkFromAnOlderRun() {
        var older = cluster.run(A);
        cluster.work(older, 3);
        await(analyses.claim(A, 3, List.of()));

        var run = await(merged(staged(1, 2)));

        assertThat(cluster.rows("select run_id, ticket_id from run_tickets where active order by 1, 2"))
                .containsExactly("1 3", "2 1", "2 2");
        assertThat(cluster.rows("select stage, run_id, ticket_id from ticket_work order by 1, 3"))
                .containsExactly("analysis 1 3", "geocoding 1 3");
        database.execute("update runs set state = 'running', owner = ? where id = ?", B, run);
        await(work.openAnalysis(run));
        await(work.openGeocoding(run));
        assertThat(cluster.rows("select ticket_id, run_id, owner, claims from ticket_work"
                        + " where stage = 'analysis' and ticket_id < 3 order by 1"))
                .containsExactly("1 2 - 0", "2 2 - 0");
    }

    /** The question of the older address would be asked, and dropped, before the new one is looked for. */
    @Test
    void officeWithAnotherAddress_waitsForNoAnswerAboutTheOlderOne() {
        database.execute(
                "insert into business_units (name, name_key, address, question) values"
                        + " ('Астана', 'астана', 'ул. Садовая, 1', 'nominatim|q'), ('Алматы', 'алматы', 'пр. Абая, 2', 'nominatim|r')");
        var upload = staged(1, 1);
        database.execute("insert into staged_business_units (upload_id, line, name, name_key, address) values"
                + " ('" + upload + "', 2, 'Астана', 'астана', 'ул. Новая, 9'),"
                + " ('" + upload + "', 3, 'Алматы', 'алматы', 'пр. Абая, 2')");

        await(merged(upload));

        assertThat(cluster.rows("select name, address, question from business_units order by id"))
                .containsExactly("Астана ул. Новая, 9 -", "Алматы пр. Абая, 2 nominatim|r");
    }

    /** Results come in any order of tickets, and files in any order of rows. */
    @Test
    void resultsWrittenWhileAnUploadIsMerged_neverWaitForEachOtherForEver() {
        var run = await(merged(staged(1, TICKETS)));
        for (var round = 0; round < ROUNDS; round++) {
            database.execute("update runs set state = 'running', owner = ? where id = ?", A, run);
            await(work.openAnalysis(run));
            await(work.openGeocoding(run));
            var texts = new ArrayList<>(await(analyses.claim(A, TICKETS, List.of())));
            var addresses = new ArrayList<>(await(places.claim(A, TICKETS, List.of(), Duration.ofMinutes(15))));
            assertThat(texts).hasSize(TICKETS);
            assertThat(addresses).hasSize(TICKETS);
            var upload = round % 2 == 0 ? staged(1, TICKETS) : staged(TICKETS, 1);
            Collections.reverse(texts);
            Collections.reverse(addresses);
            var backwards = texts.subList(0, TICKETS / 2);
            var forwards = new ArrayList<>(texts.subList(TICKETS / 2, TICKETS));
            Collections.reverse(forwards);

            var next = merged(upload).subscribeAsCompletionStage();
            await(Uni.join()
                    .all(
                            analyses.write(analyzed(backwards)),
                            analyses.write(analyzed(forwards)),
                            places.writeTickets(found(addresses)),
                            runs.finish(run, A, Run.State.SUCCEEDED, null, List.of()))
                    .andFailFast());

            run = await(Uni.createFrom().completionStage(next));
            assertThat(database.number("select count(*) from run_tickets where active and run_id = ?", run))
                    .isEqualTo(TICKETS);
            assertThat(database.number("select count(*) from ai_analyses"))
                    .as("of the older texts")
                    .isZero();
            assertThat(database.number("select count(*) from tickets where revision = ?", round + 2))
                    .isEqualTo(TICKETS);
        }
    }

    @Test
    void uploadAndProcessAtOnce_holdEachTicketOnce() {
        await(merged(staged(1, TICKETS)));
        for (var round = 0; round < ROUNDS; round++) {
            cluster.end();
            database.execute("update run_tickets set active = false");

            var upload = merged(staged(1, TICKETS)).subscribeAsCompletionStage();
            var process =
                    runs.queueProcess(Optional.empty(), UploadMergeTest::heldBy).subscribeAsCompletionStage();
            await(Uni.createFrom().completionStage(process));
            var run = await(Uni.createFrom().completionStage(upload));

            assertThat(database.number("select count(*) from run_tickets where active and run_id = ?", run))
                    .isEqualTo(TICKETS);
        }
    }

    private static Issue heldBy(long run) {
        return Issue.of(Issue.Stage.RUN, Issue.Severity.WARNING, "run.held_by_another", "run " + run, "…");
    }

    private Uni<Long> merged(UUID upload) {
        return merge.merge(upload, false, Optional.empty());
    }

    /** An upload of the tickets from one number to the other, in the file in this order, from a new town. */
    private UUID staged(int first, int last) {
        var upload = UUID.randomUUID();
        database.execute("insert into staged_uploads (upload_id, tickets_file) values (?, 'tickets.csv')", upload);
        database.execute("""
                insert into staged_tickets (upload_id, line, client_guid, description, city)
                select ?, row_number() over (), ('00000000-0000-4000-8000-' || lpad(i::text, 12, '0'))::uuid, 'текст', ?
                from generate_series(?::int, ?::int, ?::int) i""", upload, upload.toString(), first, last, first <= last ? 1 : -1);
        return upload;
    }

    private static List<AnalysisQueue.Analyzed> analyzed(List<AnalysisQueue.OpenText> texts) {
        var analysis = new Analysis(
                Category.CONSULTATION,
                Sentiment.NEUTRAL,
                5,
                TicketLanguage.RU,
                "Клиент спрашивает",
                Analysis.Source.LOCAL,
                null,
                0.5,
                false);
        return texts.stream()
                .map(text -> new AnalysisQueue.Analyzed(text, analysis, AnalysisQueue.ModelUse.NONE, Optional.empty()))
                .toList();
    }

    private static List<GeocodeQueue.Outcome<GeocodeQueue.OpenAddress>> found(
            List<GeocodeQueue.OpenAddress> addresses) {
        var place = new GeocodeQueue.Place("found", new GeoPoint(51.1, 71.4), Precision.CITY, false);
        return addresses.stream()
                .map(address -> new GeocodeQueue.Outcome<>(address, place, null, List.of()))
                .toList();
    }
}
