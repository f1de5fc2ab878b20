package org.ticketdistribution.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Changes as a person sends them. */
public final class ByHand {

    private ByHand() {}

    /** POST /api/tickets/{id}/assignment; further query parameters as name, value, name, value. */
    public static Answer assign(long ticket, long manager, String reason, Object... parameters) {
        return send(
                "POST",
                "/api/tickets/" + ticket + "/assignment",
                "{\"manager_id\": %d, \"reason\": \"%s\"}".formatted(manager, reason),
                parameters);
    }

    /** PATCH /api/tickets/{id}/analysis. */
    public static Answer correct(long ticket, String body, Object... parameters) {
        return send("PATCH", "/api/tickets/" + ticket + "/analysis", body, parameters);
    }

    /** PATCH /api/managers/{id}. */
    public static Answer manager(long manager, String body) {
        return send("PATCH", "/api/managers/" + manager, body);
    }

    /** A request with a JSON body. */
    public static Answer send(String method, String path, String body, Object... parameters) {
        return Answer.of(Api.with(parameters)
                .header("Content-Type", "application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .request(method, path));
    }

    /** The same by somebody who saw this version. */
    public static Answer sendSeen(String etag, String method, String path, String body) {
        return Answer.of(Api.with()
                .header("If-Match", etag)
                .header("Content-Type", "application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .request(method, path));
    }

    /** Loads by the managers' names. */
    public static Map<String, Integer> loads(TestDatabase database) {
        return database.rows("select name, current_load from managers").stream()
                .collect(Collectors.toMap(
                        row -> (String) row.get("name"),
                        row -> ((Number) row.get("current_load")).intValue(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    /** What happened to a ticket, each as «who: what». */
    public static List<String> history(long ticket) {
        return Answer.items(Api.get("/api/tickets/" + ticket + "/history").json(200)).stream()
                .map(entry ->
                        entry.path("who").asText() + ": " + entry.path("what").asText())
                .toList();
    }
}
