package org.ticketdistribution.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.testing.Answer.items;
import static org.ticketdistribution.testing.Samples.LOADS;
import static org.ticketdistribution.testing.Samples.MANAGERS;
import static org.ticketdistribution.testing.Samples.OFFICES;
import static org.ticketdistribution.testing.Samples.QUESTION;
import static org.ticketdistribution.testing.Samples.ticket;
import static org.ticketdistribution.testing.Samples.tickets;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.stub.Fault;
import org.ticketdistribution.stub.StubNominatim;
import org.ticketdistribution.stub.StubOpenAi;
import org.ticketdistribution.testing.Answer;
import org.ticketdistribution.testing.Api;
import org.ticketdistribution.testing.ByHand;
import org.ticketdistribution.testing.InProcess;
import org.ticketdistribution.testing.Sending;
import org.ticketdistribution.testing.Stubbed;
import org.ticketdistribution.testing.TestDatabase;

/** POST /api/process?redo=local, after a time when the model did not answer. */
@QuarkusTest
@TestProfile(Stubbed.class)
class RedoLocalTest {

    StubOpenAi model;
    StubNominatim geocoder;
    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void modelDown() {
        database.clean();
        model.reset();
        InProcess.closeBreakers();
        geocoder.reset();
        geocoder.knowsTheGazetteer();
        model.fault(Fault.SERVER_ERROR_500);
        Sending.of(
                        OFFICES,
                        MANAGERS,
                        tickets(
                                ticket(1, QUESTION + " Первый", "", "Mass", "Астана"),
                                ticket(2, QUESTION + " Второй", "", "Mass", "Астана"),
                                ticket(3, QUESTION + " Третий", "", "Mass", "Астана"),
                                ticket(4, QUESTION + " Четвёртый", "", "Mass", "Астана"),
                                ticket(5, QUESTION + " Пятый", "", "Mass", "Астана")))
                .send()
                .json(200);
        model.reset();
        InProcess.closeBreakers();
    }

    @Test
    void fallbacks_areInTheReviewQueue() {
        assertThat(Api.get("/api/tickets", "review_queue", "true")
                        .json(200)
                        .get("total")
                        .asInt())
                .isEqualTo(5);
    }

    @Test
    void localAnswers_areAskedAgainAndWhatPeopleDidStays() {
        ByHand.correct(1, "{\"priority\": 9}").json(200);
        ByHand.assign(2, 3, "Лично").json(200);
        Api.post("/api/tickets/3/review").json(200);
        var kept = database.rows("select * from ai_analyses where ticket_id <= 3 order by ticket_id");

        var result = Answer.of(Api.with("redo", "local").post("/api/process")).json(200);

        assertThat(result.get("errors")).isEmpty();
        assertThat(result.get("tickets_loaded").asInt()).isEqualTo(2);
        assertThat(result.get("tickets_analyzed").asInt()).isEqualTo(2);
        assertThat(result.get("tickets_assigned").asInt()).isEqualTo(2);
        assertThat(items(result.get("tickets")))
                .extracting(ticket -> ticket.get("id").asLong() + " "
                        + ticket.at("/ai_analysis/source").asText())
                .containsExactly("4 llm", "5 llm");
        assertThat(model.requests()).hasSize(2);
        assertThat(database.rows("select * from ai_analyses where ticket_id <= 3 order by ticket_id"))
                .isEqualTo(kept);
        assertThat(ByHand.history(4))
                .containsExactly("run 1: loaded", "run 2: reopened", "run 2: analyzed", "run 2: assigned");
        assertThat(Api.get("/api/tickets/4/history")
                        .json(200)
                        .at("/1/before/analysis/source")
                        .asText())
                .isEqualTo("local");
        database.assertInvariants(LOADS);
        var again = Answer.of(Api.with("redo", "local").post("/api/process")).json(200);
        assertThat(again.get("tickets_loaded").asInt()).isZero();
    }

    @Test
    void sameKeyForAnotherOption_is422() {
        var first = Answer.of(
                Api.with("redo", "local").header("Idempotency-Key", "a").post("/api/process"));
        var same = Answer.of(
                Api.with("redo", "local").header("Idempotency-Key", "a").post("/api/process"));
        var other = Answer.of(Api.with().header("Idempotency-Key", "a").post("/api/process"));

        assertThat(same.json(200).get("run_id")).isEqualTo(first.json(200).get("run_id"));
        other.problem(422);
    }

    @Test
    void anotherValue_is400() {
        assertThat(Answer.of(Api.with("redo", "all").post("/api/process"))
                        .problem(400)
                        .get("detail")
                        .asText())
                .isEqualTo("redo=«all» is not local");
        assertThat(Answer.of(Api.with("redo", "").post("/api/process")).status())
                .isEqualTo(200);
    }
}
