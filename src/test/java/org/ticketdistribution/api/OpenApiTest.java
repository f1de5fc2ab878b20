package org.ticketdistribution.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.testing.Answer.fields;
import static org.ticketdistribution.testing.Answer.items;

import com.fasterxml.jackson.databind.JsonNode;
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
                        "GET /api/dashboard/business-units/{id}/managers",
                        "GET /api/runs",
                        "GET /api/runs/{id}");
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
                    var roles =
                            operation.getValue().at("/security/0").elements().next();
                    assertThat(items(roles))
                            .as(operation.getKey() + " " + path.getKey())
                            .extracting(JsonNode::asText)
                            .containsExactly(operation.getKey().equals("get") ? "viewer" : "operator");
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

    private static JsonNode document() {
        return Api.get("/q/openapi", "format", "JSON").json(200);
    }
}
