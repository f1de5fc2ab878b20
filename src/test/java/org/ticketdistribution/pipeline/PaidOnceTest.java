package org.ticketdistribution.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.testing.Answer.items;
import static org.ticketdistribution.testing.Samples.ENGLISH;
import static org.ticketdistribution.testing.Samples.KAZAKH;
import static org.ticketdistribution.testing.Samples.MANAGERS;
import static org.ticketdistribution.testing.Samples.OFFICES;
import static org.ticketdistribution.testing.Samples.QUESTION;
import static org.ticketdistribution.testing.Samples.ticket;
import static org.ticketdistribution.testing.Samples.tickets;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.DisabledOnIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.store.KeptAnswers;
import org.ticketdistribution.stub.StubNominatim;
import org.ticketdistribution.stub.StubOpenAi;
import org.ticketdistribution.testing.Api;
import org.ticketdistribution.testing.InProcess;
import org.ticketdistribution.testing.Sending;
import org.ticketdistribution.testing.Stubbed;
import org.ticketdistribution.testing.TestDatabase;

/** The model is paid once for each question, and its answers are weighed against the local analyzer's. */
@QuarkusTest
@TestProfile(Stubbed.class)
class PaidOnceTest {

    private static final String THREE = tickets(
            ticket(1, QUESTION, "", "Mass", "Алматы"),
            ticket(2, KAZAKH, "", "Mass", "Алматы"),
            ticket(3, ENGLISH, "", "VIP", "Астана"));

    StubOpenAi model;
    StubNominatim geocoder;
    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void startAnew() {
        database.clean();
        model.reset();
        InProcess.closeBreakers();
        geocoder.reset();
        geocoder.knowsTheGazetteer();
    }

    @Test
    void secondRunOverUnchangedTickets_asksNothing() {
        var first = upload(THREE);
        var analyses = analyses();
        var second = upload(THREE);

        assertThat(model.requests()).hasSize(3);
        // T assertThat(first.at("/model/calls").asInt()).isEqualTo(3);
        assertThat(first.at("/model/answers_reused").asInt()).isZero();
        // T assertThat(first.at("/model/input_tokens").asLong()).isPositive();
        // T assertThat(first.at("/model/output_tokens").asLong()).isPositive();
        assertThat(second.at("/model/calls").asInt()).isZero();
        assertThat(second.at("/model/answers_reused").asInt()).isEqualTo(3);
        assertThat(second.at("/model/input_tokens").asLong()).isZero();
        assertThat(second.path("tickets_analyzed").asInt()).isEqualTo(3);
        assertThat(analyses()).isEqualTo(analyses).hasSize(3);
    }

    @Test
    void equalTextsOfOneRun_areAskedOnce() {
        model.latency(Duration.ofMillis(300));

        var run = upload(tickets(ticket(1, "Алматы"), ticket(2, "Алматы"), ticket(3, "Астана"), ticket(4, "Астана")));

        assertThat(model.requests()).hasSize(1);
        // T assertThat(run.at("/model/calls").asInt()).isEqualTo(1);
        assertThat(run.at("/model/answers_reused").asInt()).isEqualTo(3);
        assertThat(run.path("issues")).isEmpty();
        assertThat(database.number("select count(*) from ai_analyses where source = 'llm'"))
                .isEqualTo(4);
    }

    @Test
    void onlyWhatChanged_isAskedAgain() {
        upload(THREE);

        upload(tickets(
                ticket(1, QUESTION + " Спасибо.", "", "Mass", "Алматы"),
                ticket(2, KAZAKH, "", "VIP", "Алматы"),
                ticket(3, ENGLISH, "", "VIP", "Алматы")));

        assertThat(model.requests()).hasSize(5);
    }

    @Test
    @DisabledOnIntegrationTest("sweeps at once, which happens every hour")
    void answerThatNobodyAskedFor_isForgotten() {
        upload(THREE);
        database.execute("update model_answers set used_at = now() - interval '91 days'"
                + " where digest = (select min(digest) from model_answers)");

        InProcess.bean(KeptAnswers.class).forget(Duration.ofDays(90)).await().atMost(Duration.ofSeconds(10));

        assertThat(database.number("select count(*) from model_answers")).isEqualTo(2);
    }

    @Test
    void answerThatTheLocalAnalyzerDoubts_needsReview() {
        model.answers(text -> {
            var answer = StubOpenAi.byRules(text);
            answer.put("category", text.equals(QUESTION) ? "Спам" : "Консультация");
            return answer;
        });

        upload(THREE);

        var doubted =
                items(Api.get("/api/tickets", "needs_review", "true").json(200).path("items"));
        assertThat(doubted).hasSize(1);
        assertThat(doubted.get(0).path("description").asText()).isEqualTo(QUESTION);
        assertThat(doubted.get(0).at("/ai_analysis/category").asText()).isEqualTo("Спам");
        assertThat(doubted.get(0).at("/ai_analysis/confidence").asDouble()).isLessThan(0.6);
    }

    private JsonNode upload(String tickets) {
        var run = Sending.of(OFFICES, MANAGERS, tickets)
                .send()
                .json(200)
                .path("run_id")
                .asLong();
        return Api.get("/api/runs/" + run).json(200);
    }

    private List<Map<String, Object>> analyses() {
        return database.rows(
                "select t.client_guid, a.category, a.sentiment, a.priority, a.language, a.summary, a.source,"
                        + " a.model, a.confidence from ai_analyses a join tickets t on t.id = a.ticket_id order by 1");
    }
}
