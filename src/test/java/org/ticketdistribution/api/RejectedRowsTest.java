package org.ticketdistribution.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.testing.Samples.OFFICES;
import static org.ticketdistribution.testing.Samples.QUESTION;
import static org.ticketdistribution.testing.Samples.guid;
import static org.ticketdistribution.testing.Samples.ticket;
import static org.ticketdistribution.testing.Samples.tickets;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.Answer;
import org.ticketdistribution.testing.Api;
import org.ticketdistribution.testing.Sending;
import org.ticketdistribution.testing.TestDatabase;

/** GET /api/runs/{id}/rejected. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class RejectedRowsTest {

    private static final String MANAGERS =
            "Навыки ,ФИО,Должность,Офис,Количество обращений в работе\n\"VIP, KZ\",Айгерим К.,Специалист,Астана,много\n"
                    + ",Вера М.,Специалист,Алматы,5\n,=Б,Специалист,Астана,-1\n";

    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void clean() {
        database.clean();
    }

    @Test
    void skippedRows_standBeneathTheirOwnHeader() {
        upload(tickets(ticket(1, "Астана"), ticket(2, "Астана").replace(guid(2), "двенадцать")))
                .json(200);

        var answer = rejected("managers.csv");

        assertThat(answer.contentType()).isEqualTo("text/csv");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"rejected.csv\"");
        assertThat(answer.text())
                .isEqualTo("\uFEFFНавыки ,ФИО,Должность,Офис,Количество обращений в работе\r\n"
                        + "\"VIP, KZ\",Айгерим К.,Специалист,Астана,много\r\n,'=Б,Специалист,Астана,'-1\r\n");
        assertThat(rejected("tickets.csv").text()).contains("двенадцать").doesNotContain(guid(1));
    }

    @Test
    void mendedRows_areLoaded() {
        upload(tickets(ticket(1, QUESTION, "", "Mass", "Астана").replace(guid(1), "двенадцать")))
                .json(200);

        var mended = rejected("tickets.csv").text().replace("двенадцать", guid(1));
        var result = Sending.storedWith(mended).send().json(200);

        assertThat(result.get("tickets_loaded").asInt()).isEqualTo(1);
        assertThat(result.at("/tickets/0/description").asText()).isEqualTo(QUESTION);
    }

    @Test
    void onlyFileWithSkippedRows_needsNoName() {
        upload(tickets(ticket(1, "Астана"))).json(200);

        assertThat(Api.get("/api/runs/1/rejected").text())
                .isEqualTo(rejected("managers.csv").text())
                .contains("Айгерим К.");
    }

    @Test
    void fileWithoutSkippedRows_is404AndNamesTheOthers() {
        upload(tickets(ticket(1, "Астана"), ticket(2, "Астана").replace(guid(2), "двенадцать")))
                .json(200);

        assertThat(rejected("business_units.csv").problem(404).get("detail").asText())
                .isEqualTo("run 1 skipped no row of «business_units.csv»; name one of «managers.csv», «tickets.csv» as"
                        + " file");
        assertThat(Api.get("/api/runs/1/rejected").problem(404).get("detail").asText())
                .isEqualTo("run 1 skipped rows of several files; name one of «managers.csv», «tickets.csv» as file");
    }

    @Test
    void runWithoutSkippedRows_is404() {
        upload(tickets(ticket(1, "Астана"))).json(200);
        Sending.storedWith(tickets(ticket(2, "Астана"))).send().json(200);

        assertThat(Api.get("/api/runs/2/rejected").problem(404).get("detail").asText())
                .isEqualTo("run 2 skipped no row");
        assertThat(Api.get("/api/runs/9/rejected").problem(404).get("detail").asText())
                .isEqualTo("there is no run with id 9");
    }

    private static Answer rejected(String file) {
        return Api.get("/api/runs/1/rejected", "file", file);
    }

    private static Answer upload(String tickets) {
        return Sending.of(OFFICES, MANAGERS, tickets).send();
    }
}
