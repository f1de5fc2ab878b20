package org.ticketdistribution.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.testing.Answer.items;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.Api;
import org.ticketdistribution.testing.ByHand;
import org.ticketdistribution.testing.SixTickets;
import org.ticketdistribution.testing.TestDatabase;

/** POST /api/tickets/{id}/review, and the queue that it empties. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class ReviewTest {

    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void sixTickets() {
        database.clean();
        SixTickets.store(database);
    }

    @Test
    void queue_hasTheUnsureTheFallbacksAndThoseThatNobodyHas() {
        // 1: a fallback; 2: sure, assigned; 3: its place is unsure; 4: unassigned; 5: not analysed, its place unsure.
        database.execute("update ai_analyses set needs_review = false");
        database.execute("update ai_analyses set fallback = true where ticket_id = 1");
        database.execute("update tickets set location_review = id in (3, 5)");

        assertThat(queue("true")).containsExactly(1L, 3L, 4L, 5L);
        assertThat(queue("false")).containsExactly(2L, 6L);
        database.execute("update ai_analyses set needs_review = true where ticket_id = 2");
        assertThat(queue("true")).containsExactly(1L, 2L, 3L, 4L, 5L);
        database.execute("update run_tickets set active = true where run_id = 1 and ticket_id = 4");
        assertThat(queue("true")).containsExactly(1L, 2L, 3L, 5L);
    }

    @Test
    void queueByPriority_isInAnOrderThatStays() {
        database.execute("update ai_analyses set fallback = true");

        assertThat(items(Api.get("/api/tickets", "review_queue", "true", "sort", "-priority")
                        .json(200)
                        .get("items")))
                .extracting(ticket -> ticket.get("id").asLong())
                .containsExactly(3L, 1L, 6L, 2L, 4L, 5L);
    }

    @Test
    void acceptedTicket_leavesTheQueueAsItIs() {
        database.execute("update ai_analyses set fallback = true, needs_review = true where ticket_id = 1");
        database.execute("update tickets set location_review = true where id = 1");
        var before = Api.get("/api/tickets/1").json(200);
        assertThat(before.at("/ai_analysis/needs_review").asBoolean()).isTrue();

        var after = Api.post("/api/tickets/1/review").json(200);

        assertThat(after.at("/ai_analysis/needs_review").asBoolean()).isFalse();
        assertThat(after.at("/ai_analysis/source").asText()).isEqualTo("local");
        assertThat(after.at("/ai_analysis/category")).isEqualTo(before.at("/ai_analysis/category"));
        assertThat(after.get("version")).isNotEqualTo(before.get("version"));
        assertThat(queue("true")).doesNotContain(1L);
        var history = Api.get("/api/tickets/1/history").json(200);
        var accepted = history.get(history.size() - 1);
        assertThat(accepted.get("what").asText()).isEqualTo("accepted");
        assertThat(accepted.get("who").asText()).isEqualTo("everybody");
        assertThat(accepted.at("/before/analysis/needs_review").asBoolean()).isTrue();
        assertThat(accepted.at("/after/analysis/needs_review").asBoolean()).isFalse();
    }

    @Test
    void acceptingTwice_isAcceptingOnce() {
        var first = Api.post("/api/tickets/4/review").json(200);
        var before = database.contents();

        var second = Api.post("/api/tickets/4/review").json(200);

        assertThat(second.get("version")).isEqualTo(first.get("version"));
        assertThat(database.contents()).isEqualTo(before);
    }

    @Test
    void ticketWithoutAnalysis_isRefused() {
        assertThat(Api.post("/api/tickets/5/review").problem(409).get("detail").asText())
                .isEqualTo(
                        "ticket 5 cannot be reviewed yet, it has no analysis; wait for its run, or POST /api/process");
    }

    @Test
    void correction_leavesTheQueueToo() {
        assertThat(queue("true")).contains(4L);
        database.execute("update ai_analyses set needs_review = true, fallback = true where ticket_id = 1");

        ByHand.correct(1, "{\"priority\": 8}").json(200);

        assertThat(queue("true")).doesNotContain(1L);
    }

    @Test
    void flagThatIsNone_is400() {
        Api.get("/api/tickets", "review_queue", "maybe").problem(400);
    }

    private static List<Long> queue(String wanted) {
        return items(Api.get("/api/tickets", "review_queue", wanted).json(200).get("items")).stream()
                .map(ticket -> ticket.get("id").asLong())
                .toList();
    }
}
