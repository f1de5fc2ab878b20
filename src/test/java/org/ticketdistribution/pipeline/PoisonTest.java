package org.ticketdistribution.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.stub.StubNominatim;
import org.ticketdistribution.stub.StubOpenAi;
import org.ticketdistribution.testing.Answer;
import org.ticketdistribution.testing.Api;
import org.ticketdistribution.testing.InProcess;
import org.ticketdistribution.testing.Samples;
import org.ticketdistribution.testing.Sending;
import org.ticketdistribution.testing.Stubbed;
import org.ticketdistribution.testing.TestDatabase;

/** One ticket that stops us again and again holds up no run and spoils no other ticket. */
@QuarkusTest
@TestProfile(Stubbed.class)
class PoisonTest {

    private static final String POISON = Samples.guid(1);
    private static final String NEIGHBOUR = Samples.guid(2);

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

    @AfterEach
    void behave() {
        database.execute("drop trigger if exists begun_before on ticket_work");
        database.execute("alter table ai_analyses drop constraint if exists no_poison");
    }

    @Test
    void ticketThatWasTakenUpTwice_isStillAskedTheModelFor() {
        wasBegun(2, "analysis");

        var result = upload();

        assertThat(codes(result)).isEmpty();
        assertThat(sources()).containsExactly("llm", "llm");
    }

    @Test
    void ticketThatWasTakenUpThreeTimes_isAnsweredLocallyAndReported() {
        wasBegun(3, "analysis");

        var result = upload();

        assertThat(result.path("tickets_assigned").asInt()).isEqualTo(2);
        assertThat(codes(result)).containsExactly("analysis.stuck ticket " + POISON);
        assertThat(Answer.items(result.path("errors"))).hasSize(1).first().satisfies(error -> assertThat(error.asText())
                .contains("begun 3 times"));
        assertThat(sources()).containsExactly("local", "llm");
        assertThat(model.requests()).hasSize(1);
        database.assertInvariants();
    }

    @Test
    void addressThatWasTakenUpThreeTimes_countsAsUnknownAndIsReported() {
        wasBegun(3, "geocoding");

        var result = upload();

        assertThat(result.path("tickets_assigned").asInt()).isEqualTo(2);
        assertThat(codes(result)).containsExactly("geocoding.stuck ticket " + POISON);
        assertThat(database.texts("select geocode_status || ' ' || location_review from tickets order by client_guid"))
                .containsExactly("gave_up true", "found false");
        database.assertInvariants();
    }

    @ParameterizedTest
    @CsvSource({"analysis", "geocoding"})
    void ticketThatStopsUsEvenThen_isLeftAlone_andTheRunEnds(String stage) {
        wasBegun(7, stage);

        var result = upload();

        assertThat(result.path("tickets_assigned").asInt()).isEqualTo(1);
        assertThat(codes(result)).containsExactly("run.given_up 1 tickets");
        assertThat(Answer.items(result.path("errors"))).hasSize(1);
        assertThat(database.texts("select client_guid from tickets t join assignments a on a.ticket_id = t.id"))
                .containsExactly(NEIGHBOUR);
        assertThat(database.number("select count(*) from ticket_work")).isZero();
        assertThat(database.number("select count(*) from run_tickets where active"))
                .isZero();
        database.assertInvariants();

        behave();
        var process = Api.process().json(200);
        assertThat(process.path("tickets_assigned").asInt())
                .as("the next run tries anew")
                .isEqualTo(1);
    }

    /** PostgreSQL's text holds no NUL. */
    @Test
    void modelsAnswerThatCannotBeKept_isKeptWithoutWhatCannot() {
        model.answers(text -> Map.of(
                "category", "Консультация",
                "sentiment", "Нейтральный",
                "priority", 5,
                "language", "RU",
                "summary", "Клиент спрашивает\u0000 про счёт. Рекомендация: ответить."));

        var result = upload();

        assertThat(codes(result)).isEmpty();
        assertThat(database.texts("select summary from ai_analyses"))
                .containsOnly("Клиент спрашивает про счёт. Рекомендация: ответить.")
                .hasSize(2);
        assertThat(model.requests()).hasSize(2);
    }

    /** What is written together fails together. */
    @Test
    void analysisThatCannotBeWritten_costsItsNeighboursNothing() {
        database.execute("alter table ai_analyses add constraint no_poison "
                + " check (source <> 'llm' or summary not like '%яд%')");
        model.answers(text -> Map.of(
                "category", "Консультация",
                "sentiment", "Нейтральный",
                "priority", 5,
                "language", "RU",
                "summary", (text.contains("яд") ? "яд." : "Клиент спрашивает.") + " Рекомендация: ответить."));
        var rows = new String[9];
        for (var number = 0; number < rows.length; number++) {
            var text = number == 0 ? "яд" : Samples.QUESTION + " Вопрос " + number;
            rows[number] = Samples.ticket(number + 1, text, "", "Mass", "Астана");
        }

        var result = Sending.of(Samples.OFFICES, Samples.MANAGERS, Samples.tickets(rows))
                .send()
                .json(200);

        assertThat(result.path("tickets_assigned").asInt()).isEqualTo(9);
        assertThat(codes(result)).containsExactly("analysis.stuck ticket " + POISON);
        assertThat(model.requests().stream()
                        .filter(request -> !StubOpenAi.ticketText(request).equals("яд")))
                .as("each of the others once")
                .hasSize(8);
    }

    /** The first ticket's work begins with so many attempts that never ended. */
    private void wasBegun(int times, String stage) {
        database.execute("""
                create or replace function begun_before() returns trigger language plpgsql as
                'begin new.claims := %d; return new; end'""".formatted(times));
        database.execute("""
                create trigger begun_before before insert on ticket_work for each row
                when (new.stage = '%s' and new.ticket_id = 1) execute function begun_before()""".formatted(stage));
    }

    private static Sending sending() {
        return Sending.of(
                Samples.OFFICES,
                Samples.MANAGERS,
                Samples.tickets(Samples.ticket(1, "Астана"), Samples.ticket(2, Samples.KAZAKH, "", "Mass", "Алматы")));
    }

    private static JsonNode upload() {
        return sending().send().json(200);
    }

    private List<String> sources() {
        return database.texts("select a.source from ai_analyses a order by ticket_id");
    }

    private static List<String> codes(JsonNode result) {
        return Answer.items(result.path("issues")).stream()
                .map(issue -> issue.path("code").asText() + " "
                        + issue.path("subject").asText())
                .sorted()
                .toList();
    }
}
