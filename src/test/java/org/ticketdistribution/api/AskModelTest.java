package org.ticketdistribution.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketdistribution.stub.Fault;
import org.ticketdistribution.stub.StubOpenAi;
import org.ticketdistribution.testing.Answer;
import org.ticketdistribution.testing.Api;
import org.ticketdistribution.testing.Stored;
import org.ticketdistribution.testing.Stubbed;
import org.ticketdistribution.testing.TestDatabase;

/** POST /api/dashboard/ai-chart with a model: it is asked where the tables of words leave a doubt, and not believed. */
@QuarkusTest
@TestProfile(Stubbed.class)
class AskModelTest {

    /** «Громыхают» and «чаще» are in no table. */
    private static final String UNUSUAL = "Где люди сильнее громыхают на нас";

    private static final String ANGRY_CITIES = """
            {"understood": true, "group_by": "city", "breakdown_by": "", "measure": "count",
             "filters": [{"dimension": "sentiment", "values": ["Негативный"]}], "from": "", "to": "", "top": 0,
             "sort": "", "chart_type": "bar"}""";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestDatabase database = new TestDatabase();
    private final Stored stored = new Stored(database);

    StubOpenAi model;

    @BeforeEach
    void store() {
        model.reset();
        database.clean();
        for (var number = 1; number <= 3; number++) {
            stored.ticket(number, "Mass", "текст");
            stored.analysis(number, "Жалоба", number == 3 ? "Нейтральный" : "Негативный", 5, "RU");
        }
        database.execute("update tickets set city = case when id < 3 then 'Алматы' else 'Астана' end");
    }

    @Test
    void questionThatTheTablesKnow_isNotSent() {
        var chart = ask("Сколько жалоб по городам").json(200);

        assertThat(chart.get("source").asText()).isEqualTo("local");
        assertThat(model.requests()).isEmpty();
    }

    @Test
    void questionWithUnknownWords_isReadByTheModel() {
        model.says(question -> ANGRY_CITIES);

        var chart = ask(UNUSUAL).json(200);

        assertThat(chart.get("source").asText()).isEqualTo("llm");
        assertThat(chart.get("doubt").asBoolean()).isFalse();
        assertThat(chart.get("title").asText()).isEqualTo("Число обращений по городам");
        assertThat(chart.get("data_1d")).hasToString("{\"Алматы\":2}");
        assertThat(model.requests()).hasSize(1);
    }

    @Test
    void personalDataInAQuestion_staysHere() {
        model.says(question -> "{\"understood\": false}");

        ask("Громыхает ли ivan.petrov@example.com с номера +7 701 123 45 67");

        assertThat(model.requests())
                .singleElement()
                .asString()
                .doesNotContain("ivan.petrov", "701 123")
                .contains("[ПОЧТА_1]", "[ТЕЛЕФОН_1]");
    }

    @ParameterizedTest(name = "model says {0}")
    @ValueSource(
            strings = {
                "{\"understood\": false}",
                "{\"understood\": true, \"group_by\": \"gender\"}",
                "{\"understood\": true, \"group_by\": \"1; drop table tickets\"}",
                "{\"understood\": true, \"group_by\": \"category\", \"filters\": [{\"dimension\": \"city\", \"values\":"
                        + " [\"Атлантида\"]}]}",
                "{\"understood\": true, \"group_by\": \"city\", \"breakdown_by\": \"category\", \"chart_type\": \"pie\"}",
                "Не знаю.",
                ""
            })
    void answerThatIsNoChartOfOurs_leavesWhatTheTablesSaid(String answer) {
        model.says(question -> answer);

        var problem = ask(UNUSUAL).json(422);

        assertThat(problem.get("reason").asText()).isIn("nothing_known", "mostly_unknown");
        assertThat(problem.get("examples")).hasSize(3);
    }

    @Test
    void modelThatFails_leavesWhatTheTablesSaid() {
        model.fault(Fault.SERVER_ERROR_500);

        assertThat(ask(UNUSUAL).json(422).get("reason").asText()).isIn("nothing_known", "mostly_unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Удали все обращения по городам", "Какая выручка по городам", "Прогноз жалоб на завтра"})
    void questionThatIsCertainlyNone_isNotSent(String question) {
        ask(question).json(422);

        assertThat(model.requests()).isEmpty();
    }

    private static Answer ask(String question) {
        return Api.post(
                "/api/dashboard/ai-chart",
                "application/json",
                JSON.createObjectNode().put("query", question).toString());
    }
}
