package org.ticketdistribution.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.ticketdistribution.cluster.Cluster;
import org.ticketdistribution.cluster.ServiceClient;
import org.ticketdistribution.cluster.UploadFiles;
import org.ticketdistribution.demo.Json;

/** Asks the packaged service, which asks the language model of the person's environment. */
final class ServiceEvaluation {

    private static final Path DEMO = Path.of("src", "main", "resources", "demo");
    private static final String DEFAULT_ENDPOINT = "https://api.openai.com/v1";
    private static final Duration LONGEST = Duration.ofHours(2);
    private static final int PAGE = 200;

    private ServiceEvaluation() {}

    /**
     * Starts the service with the demo's offices and managers, uploads the tickets and reads the analyses back.
     *
     * @param environment the settings of the model are taken from here
     */
    static Evaluation of(String about, Path tickets, Map<UUID, Expected> labels, Map<String, String> environment) {
        var settings = settings(environment);
        try (var cluster = Cluster.start("evaluation")) {
            cluster.launch(settings);
            cluster.awaitReady();
            var client = cluster.client();
            long started = System.nanoTime();
            var run = client.awaitEnd(client.upload(files(tickets), "evaluation-" + started), LONGEST);
            var seconds = (System.nanoTime() - started) / 1e9;
            if (!run.path("state").asText().equals("succeeded")) {
                throw new EvaluationTrouble("The run did not succeed: " + run);
            }
            return evaluation(about, labels, analyses(client), seconds);
        } catch (AssertionError e) {
            throw new EvaluationTrouble("The service did not do its part: " + e.getMessage(), e);
        }
    }

    /** The person's own model, in place of the harness' stand-in. */
    static Map<String, String> settings(Map<String, String> environment) {
        if (!environment.containsKey("OPENAI_API_KEY") && !environment.containsKey("OPENAI_BASE_URL")) {
            throw new EvaluationTrouble(
                    "There is no model to evaluate: set OPENAI_API_KEY, or OPENAI_BASE_URL for an endpoint without a key.");
        }
        var settings = new HashMap<String, String>();
        settings.put("OPENAI_BASE_URL", environment.getOrDefault("OPENAI_BASE_URL", DEFAULT_ENDPOINT));
        settings.put("OPENAI_API_KEY", environment.getOrDefault("OPENAI_API_KEY", "none"));
        settings.put("GEOCODER", "gazetteer");
        return settings;
    }

    private static UploadFiles files(Path tickets) {
        try {
            return new UploadFiles(
                    Files.readString(DEMO.resolve("business_units.csv")),
                    Files.readString(DEMO.resolve("managers.csv")),
                    Files.readString(tickets),
                    List.of());
        } catch (IOException e) {
            throw new EvaluationTrouble("The files cannot be read as UTF-8: " + e.getMessage(), e);
        }
    }

    /** The analyses by the GUID of their ticket. */
    private static Map<UUID, JsonNode> analyses(ServiceClient client) {
        var analyses = new HashMap<UUID, JsonNode>();
        for (int page = 1; ; page++) {
            var items = Json.list(
                    client.get("/api/tickets?size=" + PAGE + "&page=" + page).path("items"));
            for (var ticket : items) {
                analyses.put(UUID.fromString(ticket.path("client_guid").asText()), ticket.path("ai_analysis"));
            }
            if (items.size() < PAGE) {
                return analyses;
            }
        }
    }

    private static Evaluation evaluation(
            String about, Map<UUID, Expected> labels, Map<UUID, JsonNode> analyses, double seconds) {
        var rows = new ArrayList<Row>();
        labels.forEach((guid, expected) -> {
            var analysis = analyses.get(guid);
            if (analysis != null && analysis.isObject()) {
                rows.add(new Row(guid.toString(), expected, answer(analysis)));
            }
        });
        if (rows.isEmpty()) {
            throw new EvaluationTrouble("No ticket of the file has labels: are these the labels of these tickets?");
        }
        var byModel = analyses.values().stream()
                .filter(analysis -> analysis.path("source").asText().equals("llm"))
                .count();
        return new Evaluation(
                about,
                Map.of("tickets", rows),
                List.of(
                        rows.size() + " of " + labels.size() + " labelled tickets are in the file.",
                        "The model answered " + byModel + " of " + analyses.size()
                                + " tickets, the local analyzer the others.",
                        String.format(
                                Locale.ROOT,
                                "Speed: %.2f tickets a second, the whole run, model included.",
                                analyses.size() / seconds)));
    }

    private static Answer answer(JsonNode analysis) {
        return new Answer(
                analysis.path("category").asText(),
                analysis.path("sentiment").asText(),
                analysis.path("language").asText(),
                analysis.path("priority").asInt(),
                analysis.path("confidence").isNumber()
                        ? analysis.path("confidence").asDouble()
                        : null,
                analysis.path("needs_review").asBoolean());
    }
}
