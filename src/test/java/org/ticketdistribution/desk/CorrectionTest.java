package org.ticketdistribution.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.testing.Samples.LOADS;
import static org.ticketdistribution.testing.Samples.MANAGERS;
import static org.ticketdistribution.testing.Samples.OFFICES;
import static org.ticketdistribution.testing.Samples.QUESTION;
import static org.ticketdistribution.testing.Samples.ticket;
import static org.ticketdistribution.testing.Samples.tickets;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.Answer;
import org.ticketdistribution.testing.Api;
import org.ticketdistribution.testing.ByHand;
import org.ticketdistribution.testing.Sending;
import org.ticketdistribution.testing.Stored;
import org.ticketdistribution.testing.TestDatabase;

/** PATCH /api/tickets/{id}/analysis. Айгерим К. is manager 1, Бауыржан С. 2, Вера М. 3. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class CorrectionTest {

    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void clean() {
        database.clean();
    }

    @Test
    void correctedValues_becomeThePersonsOwn() {
        load(ticket(1, "Астана"));
        database.execute("update ai_analyses set needs_review = true, model = 'm', confidence = 0.4");
        database.execute("update tickets set location_review = true");
        var before = Api.get("/api/tickets/1").json(200);

        var after = ByHand.correct(1, "{\"category\": \"жалоба\", \"priority\": 9, \"summary\": \" Моё. \"}")
                .json(200);

        var analysis = after.get("ai_analysis");
        assertThat(analysis.get("category").asText()).isEqualTo("Жалоба");
        assertThat(analysis.get("priority").asInt()).isEqualTo(9);
        assertThat(analysis.get("summary").asText()).isEqualTo("Моё.");
        assertThat(analysis.get("sentiment")).isEqualTo(before.at("/ai_analysis/sentiment"));
        assertThat(analysis.get("language")).isEqualTo(before.at("/ai_analysis/language"));
        assertThat(analysis.get("source").asText()).isEqualTo("manual");
        assertThat(analysis.get("model").isNull()).isTrue();
        assertThat(analysis.get("confidence").isNull()).isTrue();
        assertThat(analysis.get("needs_review").asBoolean()).isFalse();
        assertThat(after.get("assignment")).isEqualTo(before.get("assignment"));
        assertThat(after.get("version")).isNotEqualTo(before.get("version"));
        var history = Api.get("/api/tickets/1/history").json(200);
        assertThat(ByHand.history(1))
                .containsExactly("run 1: loaded", "run 1: analyzed", "run 1: assigned", "everybody: corrected");
        assertThat(history.at("/1/after/analysis/category").asText()).isEqualTo("Консультация");
        assertThat(history.at("/1/after/analysis/needs_review").asBoolean()).isTrue();
        assertThat(history.at("/3/before/analysis/category").asText()).isEqualTo("Консультация");
        assertThat(history.at("/3/after/analysis/category").asText()).isEqualTo("Жалоба");
        assertThat(history.at("/3/after/analysis/source").asText()).isEqualTo("manual");
    }

    @Test
    void reroute_givesTheLoadBackAndDecidesByTheRules() {
        load(ticket(1, "Астана"));
        assertThat(ByHand.loads(database)).isEqualTo(Map.of("Айгерим К.", 2, "Бауыржан С.", 1, "Вера М.", 5));

        var after = ByHand.correct(1, "{\"category\": \"Смена данных\"}", "reroute", "true")
                .json(200);

        assertThat(after.at("/assignment/manager_name").asText()).isEqualTo("Айгерим К.");
        assertThat(after.at("/assignment/source").asText()).isEqualTo("routing");
        assertThat(after.at("/assignment/reason").asText())
                .isEqualTo("Ближайший офис — Астана, 0,0 км. Подходит один менеджер — Айгерим К., нагрузка 2 → 3.");
        assertThat(after.at("/decision/input/category").asText()).isEqualTo("Смена данных");
        assertThat(after.at("/decision/choice/load_after").asInt()).isEqualTo(3);
        assertThat(ByHand.loads(database)).isEqualTo(Map.of("Айгерим К.", 3, "Бауыржан С.", 0, "Вера М.", 5));
        assertThat(ByHand.history(1))
                .containsExactly(
                        "run 1: loaded",
                        "run 1: analyzed",
                        "run 1: assigned",
                        "everybody: corrected",
                        "everybody: rerouted");
        var rerouted = Api.get("/api/tickets/1/history").json(200).get(4);
        assertThat(rerouted.at("/before/assignment/manager_name").asText()).isEqualTo("Бауыржан С.");
        assertThat(rerouted.at("/after/assignment/manager_name").asText()).isEqualTo("Айгерим К.");
        database.assertInvariants(LOADS);
    }

    @Test
    void rerouteOfAPair_goesOnWithItsTurn() {
        load(ticket(1, "Астана"), ticket(2, "Астана"));
        var first = Api.get("/api/tickets/2")
                .json(200)
                .at("/decision/choice/pair/sequence")
                .asInt();

        var after = ByHand.correct(1, "{\"priority\": 9}", "reroute", "true").json(200);

        assertThat(after.at("/decision/choice/pair/sequence").asInt()).isEqualTo(first + 1);
        database.assertInvariants(LOADS);
    }

    @Test
    void rerouteThatNobodyMayTake_leavesTheTicketToNobody() {
        load(ticket(1, QUESTION, "", "VIP", "Астана"));
        assertThat(ByHand.loads(database)).containsEntry("Айгерим К.", 3);

        var after =
                ByHand.correct(1, "{\"language\": \"ENG\"}", "reroute", "true").json(200);

        assertThat(after.get("assignment").isNull()).isTrue();
        assertThat(after.get("unassigned_reason").asText()).startsWith("Не назначено. Никто не подходит: офисов — 2");
        assertThat(ByHand.loads(database)).isEqualTo(LOADS);
        var rerouted = Api.get("/api/tickets/1/history").json(200).get(4);
        assertThat(rerouted.at("/after/assignment").isNull()).isTrue();
        assertThat(rerouted.at("/after/unassigned_reason").asText())
                .isEqualTo(after.get("unassigned_reason").asText());
        database.assertInvariants(LOADS);
    }

    @Test
    void reroute_movesTheTurnOfTheHubs() {
        load(ticket(1, ""));

        ByHand.correct(1, "{\"priority\": 2}", "reroute", "true").json(200);

        assertThat(database.texts("select hub from hub_turns order by turn")).containsExactly("Астана", "Алматы");
        database.assertInvariants(LOADS);
    }

    @Test
    void ticketWithoutAnalysis_isRefusedWithTheRemedy() {
        load();
        new Stored(database).ticket(1, "Mass", QUESTION);

        assertThat(ByHand.correct(1, "{\"priority\": 3}")
                        .problem(409)
                        .get("detail")
                        .asText())
                .isEqualTo(
                        "ticket 1 cannot be corrected yet, it has no analysis; wait for its run, or POST /api/process");
    }

    @Test
    void ticketWhosePlaceIsStillLookedFor_isCorrectedButNotRouted() {
        load(ticket(1, "Астана"));
        database.execute("update tickets set geocode_status = 'pending', latitude = null, longitude = null");
        var before = database.contents();

        assertThat(ByHand.correct(1, "{\"priority\": 3}", "reroute", "true")
                        .problem(409)
                        .get("detail")
                        .asText())
                .isEqualTo(
                        "ticket 1 cannot be routed yet, its place is still to be looked for; wait for its run, or POST"
                                + " /api/process");
        assertThat(database.contents()).isEqualTo(before);
        assertThat(ByHand.correct(1, "{\"priority\": 3}").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                 | there is nothing to change: send at least one of category, sentiment, priority, language, summary
            {"prioritaet": 1}  | there is nothing to change: send at least one of category, sentiment, priority, language, summary
            {"priority": 11}   | priority=11 is not a whole number from 1 to 10
            {"priority": 1.5}  | priority=1.5 is not a whole number from 1 to 10
            {"priority": "1"}  | priority="1" is not a whole number from 1 to 10
            {"language": "DE", "sentiment": 3} | sentiment=3 is not one of Позитивный, Нейтральный, Негативный; language="DE" is not one of RU, KZ, ENG
            {"category": "Прочее"} | category="Прочее" is not one of Жалоба, Смена данных, Консультация, Претензия, Неработоспособность приложения, Мошеннические действия, Спам
            {"summary": ""}    | summary="" is not a text of 1 to 2000 characters
            {"summary": "\\u0000"} | summary="\\u0000" is not a text of 1 to 2000 characters
            """)
    void valueOfAnotherKind_is400(String body, String detail) {
        load(ticket(1, "Астана"));
        var before = database.contents();

        var problem = ByHand.correct(1, body).problem(400);

        assertThat(problem.get("detail").asText()).isEqualTo(detail);
        assertThat(database.contents()).isEqualTo(before);
    }

    @Test
    void unknownTicket_is404() {
        assertThat(ByHand.correct(7, "{\"priority\": 3}")
                        .problem(404)
                        .get("detail")
                        .asText())
                .isEqualTo("there is no ticket with id 7");
    }

    @Test
    void laterRuns_leaveTheCorrectionAlone() {
        load(ticket(1, "Астана"));
        ByHand.correct(1, "{\"priority\": 9}").json(200);
        var before = database.rows("select * from ai_analyses");

        Api.process().json(200);
        Sending.of(OFFICES, MANAGERS, tickets(ticket(1, "Астана"), ticket(2, "Астана")))
                .parameter("unchanged", "keep")
                .send()
                .json(200);

        assertThat(database.rows("select * from ai_analyses where ticket_id = 1"))
                .isEqualTo(before);
    }

    @Test
    void secondOfTwoPeople_isTold() {
        load(ticket(1, "Астана"));
        var seen = Api.get("/api/tickets/1").header("ETag");

        var first = ByHand.sendSeen(seen, "PATCH", "/api/tickets/1/analysis", "{\"priority\": 9}");
        var second = ByHand.sendSeen(seen, "PATCH", "/api/tickets/1/analysis", "{\"priority\": 2}");
        var review = ByHand.sendSeen(seen, "POST", "/api/tickets/1/review", "");

        assertThat(first.json(200).at("/ai_analysis/priority").asInt()).isEqualTo(9);
        second.problem(412);
        review.problem(412);
        assertThat(database.number("select priority from ai_analyses")).isEqualTo(9);
        assertThat(ByHand.sendSeen(first.header("ETag"), "POST", "/api/tickets/1/review", "")
                        .status())
                .isEqualTo(200);
    }

    /** Whatever people do in whatever order: what they may not do is refused, and loads and rules hold. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anySequenceOfChanges_keepsLoadsAndRules(long seed) {
        var chance = new Random(seed);
        load(
                ticket(1, "Астана"),
                ticket(2, QUESTION, "", "VIP", "Астана"),
                ticket(3, "Алматы"),
                ticket(4, ""),
                ticket(5, QUESTION, "", "Priority", ""));
        var statuses = new ArrayList<Integer>();
        for (var step = 0; step < 60; step++) {
            statuses.add(change(chance).status());
            database.assertInvariants(LOADS);
            assertThat(database.number("select sum(current_load) from managers"))
                    .isEqualTo(7 + database.number("select count(*) from assignments"));
            assertThat(database.number("""
                    select count(*) from assignments g join tickets t on t.id = g.ticket_id
                        join ai_analyses a on a.ticket_id = t.id join managers m on m.id = g.manager_id
                    where g.overrides = '' and (t.segment in ('VIP', 'Priority') and not 'VIP' = any(m.skills)
                        or a.category = 'Смена данных' and m.position <> 'Главный специалист'
                        or a.language <> 'RU' and not a.language = any(m.skills))""")).isZero();
        }
        assertThat(statuses).contains(200, 409);
    }

    private static Answer change(Random chance) {
        var ticket = 1 + chance.nextInt(5);
        var manager = 1 + chance.nextInt(3);
        switch (chance.nextInt(7)) {
            case 0, 1:
                return ByHand.assign(ticket, manager, "Так");
            case 2:
                return ByHand.assign(ticket, manager, "Так", "override", "true");
            case 3:
                return ByHand.correct(ticket, "{\"priority\": " + (1 + chance.nextInt(10)) + "}");
            case 4:
                return ByHand.correct(
                        ticket,
                        "{\"category\": \"%s\", \"language\": \"%s\"}"
                                .formatted(
                                        List.of("Жалоба", "Смена данных").get(chance.nextInt(2)),
                                        List.of("RU", "KZ", "ENG").get(chance.nextInt(3))),
                        "reroute",
                        "true");
            case 5:
                return Api.post("/api/tickets/" + ticket + "/review");
            default:
                return ByHand.manager(
                        manager, "{\"available\": %s, \"max_load\": null}".formatted(chance.nextInt(3) > 0));
        }
    }

    private static void load(String... rows) {
        Sending.of(OFFICES, MANAGERS, tickets(rows)).send().json(200);
    }
}
