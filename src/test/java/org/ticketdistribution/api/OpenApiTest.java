package org.ticketdistribution.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.testing.Answer.fields;
import static org.ticketdistribution.testing.Answer.items;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.Api;
import org.ticketdistribution.testing.Samples;
import org.ticketdistribution.testing.Sending;
import org.ticketdistribution.testing.TestDatabase;

/** What the service says about itself: its OpenAPI document, a decision step by step, its health. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class OpenApiTest {

    @Test
    void document_hasEveryRoute() {
        assertThat(routes())
                .contains(
                        "POST /api/upload",
                        "POST /api/process",
                        "GET /api/tickets",
                        "GET /api/tickets/{id}",
                        "GET /api/tickets/export",
                        "GET /api/managers",
                        "GET /api/business-units",
                        "GET /api/dashboard/stats",
                        "GET /api/dashboard/map",
                        "POST /api/dashboard/ai-chart",
                        "GET /api/dashboard/business-units/{id}/managers",
                        "GET /api/runs",
                        "GET /api/runs/{id}",
                        "GET /api/runs/{id}/events",
                        "POST /api/runs/{id}/cancel");
    }

    @Test
    void everyOperation_hasASummaryAndAnAnswer() {
        document().get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> {
                    var where = operation.getKey() + " " + path.getKey();
                    assertThat(operation.getValue().path("summary").asText())
                            .as(where)
                            .isNotBlank();
                    assertThat(operation.getValue().path("responses")).as(where).isNotEmpty();
                }));
    }

    @Test
    void everyOperationOfTheApi_saysWhichRoleItNeeds() {
        document().get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> {
                    var where = operation.getKey() + " " + path.getKey();
                    // A question is sent in a body, and changes nothing.
                    var reads =
                            operation.getKey().equals("get") || path.getKey().equals("/api/dashboard/ai-chart");
                    var role = reads ? "viewer" : "operator";
                    assertThat(operation.getValue().path("x-role").asText())
                            .as(where)
                            .isEqualTo(role);
                    assertThat(operation.getValue().path("description").asText())
                            .as(where)
                            .endsWith("Needs the role " + role + ".");
                    // A requirement would have to name a way to log in, and there is none yet.
                    assertThat(operation.getValue().has("security")).as(where).isFalse();
                }));
    }

    @Test
    void schemas_nameTheirFieldsAsTheAnswersDo() {
        var schemas = document().at("/components/schemas");

        assertThat(fields(schemas.at("/PipelineResult/properties")))
                .contains("run_id", "tickets_loaded", "tickets_analyzed", "tickets_assigned", "tickets_total");
        assertThat(fields(schemas.at("/Ticket/properties"))).contains("client_guid", "attachment_url", "ai_analysis");
        assertThat(fields(schemas.at("/Stats/properties"))).contains("total_tickets", "avg_priority");
        assertThat(fields(schemas.at("/Problem/properties"))).contains("type", "title", "status", "detail");
    }

    @Test
    void upload_documentsItsParts() {
        var parts = document().at("/components/schemas/UploadForm");

        assertThat(fields(parts.get("properties")))
                .containsExactlyInAnyOrder("business_units_csv", "managers_csv", "tickets_csv", "attachments");
        assertThat(items(parts.get("required")))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("business_units_csv", "managers_csv", "tickets_csv");
    }

    @Test
    void fileParts_areBinaryTexts() {
        var properties = document().at("/components/schemas/UploadForm/properties");

        assertThat(properties.get("tickets_csv").get("type").asText()).isEqualTo("string");
        assertThat(properties.get("tickets_csv").get("format").asText()).isEqualTo("binary");
        assertThat(properties.at("/attachments/type").asText()).isEqualTo("array");
        assertThat(properties.at("/attachments/items/type").asText()).isEqualTo("string");
        assertThat(properties.at("/attachments/items/format").asText()).isEqualTo("binary");
    }

    @Test
    void export_isOneText() {
        var content = answerOf("/api/tickets/export", "get", "200");

        assertThat(fields(content)).containsExactly("text/csv");
        assertThat(content.at("/text~1csv/schema/type").asText()).isEqualTo("string");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ticket         | segment     | {"type":["string","null"],"examples":["VIP"]}
            Ticket         | precision   | {"anyOf":[{"type":"string","enum":["building","city","region"]},{"type":"null"}]}
            Ticket         | ai_analysis | {"anyOf":[{"$ref":"#/components/schemas/AiAnalysis"},{"type":"null"}]}
            Ticket         | id          | {"type":"integer","format":"int64"}
            AiAnalysis     | confidence  | {"type":["number","null"],"format":"double"}
            Run            | failure     | {"type":["string","null"]}
            PipelineResult | tickets_total | {"type":"integer","format":"int64"}
            """)
    void field_saysWhetherItMayBeNull(String schema, String field, String expected) throws JsonProcessingException {
        assertThat(document().at("/components/schemas/" + schema + "/properties/" + field))
                .isEqualTo(new ObjectMapper().readTree(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            post | /api/upload          | 200 | one ticket     | PipelineResult
            post | /api/upload          | 400 | missing column | Problem
            post | /api/upload          | 400 | missing part   | Problem
            get  | /api/tickets/{id}    | 200 | assigned       | Ticket
            get  | /api/dashboard/stats | 200 | four tickets   | Stats
            post | /api/dashboard/ai-chart | 200 | types by city  | Chart
            post | /api/dashboard/ai-chart | 400 | no question    | Problem
            post | /api/dashboard/ai-chart | 422 | not understood | Problem
            """)
    void example_hasTheFieldsOfItsSchema(String method, String path, String status, String name, String schema) {
        var example = exampleOf(path, method, status, name);

        // A problem leaves out what does not apply; everything else is always there.
        var known = fields(document().at("/components/schemas/" + schema + "/properties"));
        if (schema.equals("Problem")) {
            assertThat(known).containsAll(fields(example));
            assertThat(fields(example)).contains("type", "title", "status", "detail");
        } else if (schema.equals("Chart")) {
            // Of the two forms of data it has the one that fits.
            assertThat(known).contains("data_1d").containsAll(fields(example));
            assertThat(fields(example)).contains("data_2d").hasSize(known.size() - 1);
        } else {
            assertThat(fields(example)).containsExactlyInAnyOrderElementsOf(known);
        }
    }

    @Test
    void examples_tellTheWorkedExampleOfTheRules() {
        var ticket = exampleOf("/api/tickets/{id}", "get", "200", "assigned");
        var uploaded = exampleOf("/api/upload", "post", "200", "one ticket");

        assertThat(ticket.at("/decision/choice/manager_name").asText()).isEqualTo("Данияр Т.");
        assertThat(ticket.at("/assignment/reason").asText())
                .startsWith("Ближайший офис — Караганда, 29,7 км. Подходящих менеджеров нет: Караганда (нет навыка VIP")
                .endsWith("нагрузка 3 → 4.");
        assertThat(fields(uploaded.at("/tickets/0")))
                .containsExactlyElementsOf(fields(ticket).stream()
                        .filter(field -> !field.equals("decision"))
                        .toList());
        assertThat(uploaded.at("/issues/0/code").asText()).isEqualTo("intake.bad_guid");
    }

    @ParameterizedTest
    @CsvSource({
        "/q/health/live, application/json",
        "/q/health/ready, application/json",
        "/q/metrics, text/plain",
        "/q/swagger-ui/, text/html"
    })
    void operationalPage_isServed(String path, String type) {
        var answer = Api.get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).isIn(type, "application/openmetrics-text");
    }

    @Test
    void singleTicket_hasItsDecision() {
        var database = new TestDatabase();
        database.clean();
        Sending.of(
                        Samples.OFFICES,
                        Samples.MANAGERS,
                        Samples.tickets(Samples.ticket(1, "Астана"), Samples.ticket(2, "")))
                .send()
                .json(200);

        var local = Api.get("/api/tickets/1").json(200).get("decision");
        var unknown = Api.get("/api/tickets/2").json(200).get("decision");

        assertThat(fields(local))
                .containsExactlyInAnyOrder(
                        "rules_version",
                        "policy",
                        "world",
                        "input",
                        "origin",
                        "home",
                        "visits",
                        "choice",
                        "unassigned_reason",
                        "emptied_by");
        var example = exampleOf("/api/tickets/{id}", "get", "200", "assigned").get("decision");
        assertThat(fields(local)).containsExactlyInAnyOrderElementsOf(fields(example));
        assertThat(fields(local.get("input"))).containsExactlyInAnyOrderElementsOf(fields(example.get("input")));
        assertThat(fields(local.at("/visits/0"))).containsExactlyInAnyOrderElementsOf(fields(example.at("/visits/0")));
        assertThat(fields(local.at("/visits/0/refused")))
                .containsExactlyInAnyOrderElementsOf(fields(example.at("/visits/0/refused")));
        assertThat(fields(local.get("choice"))).containsExactlyInAnyOrderElementsOf(fields(example.get("choice")));
        assertThat(fields(local.at("/choice/pair")))
                .containsExactlyInAnyOrderElementsOf(fields(example.at("/choice/pair")));
        assertThat(local.get("origin").asText()).isEqualTo("local");
        assertThat(local.at("/home/office_name").asText()).isEqualTo("Астана");
        assertThat(local.at("/home/hub_turn").isNull()).isTrue();
        assertThat(local.at("/choice/manager_name").asText()).isEqualTo("Бауыржан С.");
        assertThat(local.at("/choice/load_before").asInt()).isZero();
        assertThat(local.at("/choice/load_after").asInt()).isEqualTo(1);
        assertThat(local.at("/choice/pair/sequence").asInt()).isEqualTo(1);
        assertThat(items(local.at("/visits/0/eligible")))
                .extracting(manager -> manager.get("load").asInt())
                .containsExactly(0, 2);
        assertThat(unknown.get("origin").asText()).isEqualTo("no_coordinates");
        assertThat(unknown.at("/home/hub_turn/hub").asText()).isEqualTo("Астана");
        assertThat(unknown.at("/home/hub_turn/previous_hub").isNull()).isTrue();
        assertThat(unknown.at("/choice/manager_name").asText()).isEqualTo("Айгерим К.");
        assertThat(unknown.at("/choice/pair/sequence").asInt()).isEqualTo(2);
    }

    private static List<String> routes() {
        var routes = new ArrayList<String>();
        document().get("paths").properties().forEach(path -> fields(path.getValue())
                .forEach(method -> routes.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return routes;
    }

    private static JsonNode answerOf(String path, String method, String status) {
        return document()
                .path("paths")
                .path(path)
                .path(method)
                .path("responses")
                .path(status)
                .path("content");
    }

    private static JsonNode exampleOf(String path, String method, String status, String name) {
        return answerOf(path, method, status)
                .elements()
                .next()
                .path("examples")
                .path(name)
                .path("value");
    }

    private static JsonNode document() {
        return Api.get("/q/openapi", "format", "JSON").json(200);
    }
}
