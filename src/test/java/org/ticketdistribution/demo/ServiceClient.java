package org.ticketdistribution.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** The service's HTTP API, as far as the demo uses it. */
final class ServiceClient {
    private static final int PAGE_SIZE = 200;

    private final URI base;
    private final HttpClient http = HttpClient.newHttpClient();

    ServiceClient(URI base) {
        this.base = base;
    }

    boolean ready() {
        try {
            return send(get("/q/health/ready")).statusCode() == 200;
        } catch (IOException e) {
            return false; // Not listening yet.
        }
    }

    /** Uploads the files, waits for the whole run and reads what it left behind. */
    DemoRun upload(InputFiles files) {
        var body = new MultipartBody()
                .file("business_units_csv", files.businessUnits())
                .file("managers_csv", files.managers())
                .file("tickets_csv", files.tickets());
        files.attachments().forEach(attachment -> body.file("attachments", attachment));
        var result = json(HttpRequest.newBuilder(base.resolve("/api/upload"))
                .header("Content-Type", body.contentType())
                .POST(body.publisher())
                .build());
        return new DemoRun(
                result,
                tickets(result),
                Json.list(json(get("/api/managers"))),
                Json.list(json(get("/api/business-units"))));
    }

    /** The result carries at most its limit of tickets; the others are asked for page by page. */
    private List<JsonNode> tickets(JsonNode result) {
        var tickets = Json.list(result.path("tickets"));
        int total = result.path("tickets_total").asInt(tickets.size());
        if (tickets.size() >= total) {
            return tickets;
        }
        var all = new ArrayList<JsonNode>();
        for (int page = 1; all.size() < total; page++) {
            var query = "/api/tickets?run_id=%s&size=%d&page=%d"
                    .formatted(result.path("run_id").asText(), PAGE_SIZE, page);
            var items = Json.list(json(get(query)).path("items"));
            if (items.isEmpty()) {
                return all;
            }
            all.addAll(items);
        }
        return all;
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).build();
    }

    private JsonNode json(HttpRequest request) {
        try {
            var response = send(request);
            if (response.statusCode() != 200) {
                throw new DemoTrouble("The service answered %s %s with status %d: %s"
                        .formatted(request.method(), request.uri().getPath(), response.statusCode(), response.body()));
            }
            return Json.parse(response.body());
        } catch (IOException e) {
            throw new DemoTrouble(
                    "The service did not answer %s %s: %s"
                            .formatted(request.method(), request.uri().getPath(), e),
                    e);
        }
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
