package org.ticketdistribution.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Server-sent events of a run, read over HTTP as a client reads them; closing it is what a client does that goes away. */
public final class EventStream implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpResponse<InputStream> response;
    private final BufferedReader lines;

    private EventStream(HttpResponse<InputStream> response) {
        this.response = response;
        this.lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    /** An event; a comment has no name and its text as data. */
    public record Event(String name, String id, String data) {

        public JsonNode json() {
            try {
                return JSON.readTree(data);
            } catch (JsonProcessingException notJson) {
                throw new AssertionError("no JSON: " + data, notJson);
            }
        }
    }

    public static EventStream of(long run) {
        return of(run, null);
    }

    /** Comes back with the id of the last event that it got. */
    public static EventStream of(long run, @Nullable String lastEventId) {
        return at("/api/runs/" + run + "/events", lastEventId);
    }

    public static EventStream at(String path, @Nullable String lastEventId) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            return new EventStream(HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public int status() {
        return response.statusCode();
    }

    /** The header's value, empty when it is absent. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The whole body, of an answer that is no stream. */
    public JsonNode json() {
        try {
            return JSON.readTree(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the next event or comment; null when the stream has closed. */
    @Nullable
    public Event next() {
        var name = "";
        var id = "";
        var data = new StringBuilder();
        for (var line = line(); line != null; line = line()) {
            if (line.isEmpty()) {
                if (!name.isEmpty() || data.length() > 0) {
                    return new Event(name, id, data.toString());
                }
                continue;
            }
            var colon = line.indexOf(':');
            var value = line.substring(colon + 1).stripLeading();
            switch (line.substring(0, colon)) {
                case "event" -> name = value;
                case "id" -> id = value;
                case "", "data" -> data.append(value);
                default -> {}
            }
        }
        return null;
    }

    /** Waits for the first event of this kind; all until then, it included. */
    public List<Event> until(Predicate<Event> wanted) {
        var events = new ArrayList<Event>();
        for (var event = next(); event != null; event = next()) {
            events.add(event);
            if (wanted.test(event)) {
                return events;
            }
        }
        throw new AssertionError("the stream closed before: " + events);
    }

    /** Waits until the stream closes; all until then. */
    public List<Event> rest() {
        var events = new ArrayList<Event>();
        for (var event = next(); event != null; event = next()) {
            events.add(event);
        }
        return events;
    }

    @Nullable
    private String line() {
        try {
            return lines.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
