package org.ticketdistribution.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.testing.Answer.texts;
import static org.ticketdistribution.testing.Samples.guid;
import static org.ticketdistribution.testing.SixTickets.parameters;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.Api;
import org.ticketdistribution.testing.SixTickets;
import org.ticketdistribution.testing.Stored;
import org.ticketdistribution.testing.TestDatabase;

/** GET /api/tickets and a single ticket. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class TicketListTest {

    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void store() {
        database.clean();
        SixTickets.store(database);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                                        | 1 2 3 4 5 6
            segment=VIP                               | 1
            segment=Mass                              | 2 3 5
            segment=vip                               | ''
            segment=                                  | 1 2 3 4 5 6
            category=Жалоба                           | 1 3
            category=Unknown                          | ''
            category=                                 | 1 2 3 4 5 6
            sentiment=Нейтральный                     | 2 4
            sentiment=                                | 1 2 3 4 5 6
            language=RU                               | 1 4 6
            language=FR                               | ''
            office=Астана                             | 1 3
            office=Нигде                              | ''
            office=                                   | 1 2 3 4 5 6
            manager_id=2                              | 2 6
            manager_id=99                             | ''
            manager_id=                               | 1 2 3 4 5 6
            priority_min=9                            | 1 3
            priority_max=4                            | 2 4 6
            priority_min=2&priority_max=8             | 2 6
            priority_min=8&priority_max=2             | ''
            priority_min=                             | 1 2 3 4 5 6
            assigned=true                             | 1 2 3 6
            assigned=false                            | 4 5
            assigned=TRUE                             | 1 2 3 6
            assigned=                                 | 1 2 3 4 5 6
            needs_review=true                         | 4 5
            needs_review=false                        | 1 2 3 6
            run_id=1                                  | 2 4
            run_id=2                                  | 4
            run_id=77                                 | ''
            run_id=                                   | 1 2 3 4 5 6
            category=Жалоба&language=ENG              | 3
            segment=Mass&assigned=false               | 5
            office=Астана&segment=VIP&priority_min=9&sentiment=Негативный&manager_id=1&assigned=true | 1
            category=Жалоба&category=Спам             | 1 3
            other=1                                   | 1 2 3 4 5 6
            """)
    void filter_leavesWhatMatches(String query, String ids) {
        var page = Api.get("/api/tickets", parameters(query)).json(200);

        assertThat(texts(page.get("items"), "id")).isEqualTo(list(ids));
        assertThat(page.get("total").asInt()).isEqualTo(list(ids).size());
    }

    @ParameterizedTest(name = "q={0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            войти|1
            ВОЙТИ|1
            Приложение|1
            қалай|2
            ҚАЛАЙ|2
            помощь|6
            ёлка|6
            %|1
            100%|1
            0%0|
            _|3
            my_file|3
            myXfile|
            \\|6
            c:\\temp|6
            "quotes"|3
            '|
            00000005-5A5A|5
            5a5a-4b4b|1 2 3 4 5 6
             войти |1
            краткое|1 2 3 4
            """)
    void text_isLookedForInDescriptionSummaryAndGuid(String text, String ids) {
        var found = Api.get("/api/tickets", "q", text).json(200);

        assertThat(texts(found.get("items"), "id")).isEqualTo(list(ids));
    }

    /** No stored text has a NUL, and the database would refuse one. */
    @ParameterizedTest
    @ValueSource(strings = {"q", "segment", "category", "office", "language", "sentiment"})
    void zeroCharacter_matchesNothing(String filter) {
        assertThat(Api.get("/api/tickets", filter, "a\0b")
                        .json(200)
                        .get("total")
                        .asInt())
                .isZero();
    }

    @Test
    void emptyText_isNoFilter() {
        assertThat(Api.get("/api/tickets", "q", "").json(200).get("total").asInt())
                .isEqualTo(6);
        assertThat(Api.get("/api/tickets", "q", "   ").json(200).get("total").asInt())
                .isEqualTo(6);
    }

    @ParameterizedTest(name = "sort={0}")
    @CsvSource({
        "'', 1 2 3 4 5 6",
        "id, 1 2 3 4 5 6",
        "-id, 6 5 4 3 2 1",
        "priority, 4 2 6 1 3 5",
        "-priority, 3 1 6 2 4 5",
        "created_at, 1 2 3 4 5 6",
        "-created_at, 6 5 4 3 2 1",
        "assigned_at, 2 1 3 6 4 5",
        "-assigned_at, 6 3 1 2 5 4",
    })
    void order_isTotalWithTiesById(String sort, String ids) {
        assertThat(texts(Api.get("/api/tickets", "sort", sort).json(200).get("items"), "id"))
                .isEqualTo(list(ids));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 4, 1 2 3 4",
        "2, 4, 5 6",
        "3, 2, 5 6",
        "4, 2, ''",
        "10000000, 200, ''",
        "'', '', 1 2 3 4 5 6",
        "1, 200, 1 2 3 4 5 6"
    })
    void page_hasItsPartAndTheTrueTotal(String page, String size, String ids) {
        var found = Api.get("/api/tickets", "page", page, "size", size).json(200);

        assertThat(texts(found.get("items"), "id")).isEqualTo(list(ids));
        assertThat(found.get("total").asInt()).isEqualTo(6);
    }

    @Test
    void listedTicket_isWholeButForTheDecision() {
        var ticket = Api.get("/api/tickets").json(200).at("/items/0");

        assertThat(ticket.has("decision")).isFalse();
        assertThat(ticket.at("/ai_analysis/category").asText()).isEqualTo("Жалоба");
        assertThat(ticket.at("/ai_analysis/priority").asInt()).isEqualTo(9);
        assertThat(ticket.at("/assignment/manager_name").asText()).isEqualTo("Лев Т.");
        assertThat(ticket.at("/assignment/business_unit_name").asText()).isEqualTo("Астана");
        assertThat(ticket.at("/assignment/assigned_at").asText()).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(ticket.get("created_at").asText()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(ticket.get("latitude").isNull()).isTrue();
    }

    @Test
    void ticketWithoutAnalysis_hasNulls() {
        var ticket = Api.get("/api/tickets/5").json(200);

        assertThat(ticket.get("client_guid").asText()).isEqualTo(guid(5));
        assertThat(ticket.get("description").asText()).isEmpty();
        for (var field : List.of("ai_analysis", "assignment", "unassigned_reason", "attachment_url", "gender")) {
            assertThat(ticket.get(field).isNull()).as(field).isTrue();
        }
    }

    @Test
    void placeToLookAt_isPartOfNeedsReview() {
        database.execute("update tickets set location_review = true where id = 1");

        assertThat(Api.get("/api/tickets/1")
                        .json(200)
                        .at("/ai_analysis/needs_review")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void version_changesWithEachPartAndIsTheEtag() {
        var first = version();

        assertThat(version()).isEqualTo(first);
        database.execute("update tickets set revision = revision + 1 where id = 1");
        var second = version();
        assertThat(second).isNotEqualTo(first);
        database.execute("update ai_analyses set version = version + 1 where ticket_id = 1");
        var third = version();
        assertThat(third).isNotIn(first, second);
        database.execute("delete from assignments where ticket_id = 1");
        var fourth = version();
        assertThat(fourth).isNotIn(first, second, third);
        new Stored(database).assignment(1, 2, "2026-03-02T10:00:00Z");
        assertThat(version()).isNotIn(first, second, third, fourth);
    }

    @ParameterizedTest
    @CsvSource({"id", "-id", "priority", "-priority", "created_at", "-created_at", "assigned_at", "-assigned_at"})
    void pages_areTheWholeListCutIntoPieces(String sort) {
        var whole = ids("sort", sort);
        assertThat(whole).hasSize(6);

        for (var size = 1; size <= 4; size++) {
            var pieces = new ArrayList<String>();
            for (var page = 1; page <= 7; page++) {
                pieces.addAll(ids("sort", sort, "size", size, "page", page));
            }
            assertThat(pieces).as("pages of %s tickets", size).isEqualTo(whole);
        }
    }

    @Test
    void unassigned_isOfTicketsThatNobodyHas() {
        database.execute("insert into routing_worlds values ('w', '{}')");
        database.execute("""
                insert into decisions (ticket_id, unassigned_code, unassigned_reason, world_hash, decision)
                values (4, 'spam_quarantined', '-', 'w', '{}'), (5, 'nobody_eligible', '-', 'w', '{}'),
                    (6, 'nobody_eligible', '-', 'w', '{}')""");

        assertThat(ids("unassigned", "nobody_eligible")).containsExactly("5");
        assertThat(ids("unassigned", "spam_quarantined")).containsExactly("4");
        assertThat(ids("unassigned", "other")).isEmpty();
        assertThat(ids("unassigned", "")).hasSize(6);
    }

    private static List<String> ids(Object... parameters) {
        return texts(Api.get("/api/tickets", parameters).json(200).get("items"), "id");
    }

    private static String version() {
        var answer = Api.get("/api/tickets/1");
        var version = answer.json(200).get("version").asText();
        assertThat(answer.header("ETag")).isEqualTo('"' + version + '"');
        return version;
    }

    private static List<String> list(String ids) {
        return ids == null || ids.isEmpty() ? List.of() : List.of(ids.split(" "));
    }
}
