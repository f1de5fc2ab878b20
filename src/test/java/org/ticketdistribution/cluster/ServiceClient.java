package org.ticketdistribution.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.ticketdistribution.demo.Json;
import org.ticketdistribution.demo.MultipartBody;

/**
 * A client as the API wants it: names each request by an `Idempotency-Key`, asks not to wait, and repeats a request that
 * got no answer (see {@link Unanswered}) with the same key until it has one. With several addresses it takes them by
 * turns. Safe for several threads.
 */
public final class ServiceClient {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
    private static final Duration REPEAT_FOR = Duration.ofMinutes(2);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(100);
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(50);

    private final List<URI> bases;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final AtomicInteger turn = new AtomicInteger();
    private final List<Unanswered> unanswered = new CopyOnWriteArrayList<>();

    public ServiceClient(List<URI> bases) {
        this.bases = List.copyOf(bases);
    }

    /** Uploads the files and gives the run's id as soon as the service has told it. */
    public long upload(UploadFiles files, String key) {
        return upload(files, key, Duration.ZERO);
    }

    /** As {@link #upload(UploadFiles, String)}, with tickets that take that long to arrive. */
    public long upload(UploadFiles files, String key, Duration arrivesIn) {
        return runOf(answered(
                "upload " + key,
                () -> upload(files, arrivesIn).header("Idempotency-Key", key).header("Prefer", "respond-async")));
    }

    /** Has the service finish what is open, and gives the run's id; 0 when there is nobody to give tickets to. */
    public long process(String key) {
        return runOf(answered("process " + key, () -> to("/api/process")
                .POST(BodyPublishers.noBody())
                .header("Idempotency-Key", key)
                .header("Prefer", "respond-async")));
    }

    /** Uploads once and waits for the run's result, as a client does that knows nothing of keys and preferences. */
    public HttpResponse<String> uploadAndWait(UploadFiles files) throws IOException {
        return send(upload(files, Duration.ZERO).timeout(REPEAT_FOR).build());
    }

    /** The run as GET /api/runs/{id} tells it, asked for until there is an answer. */
    public JsonNode run(long id) {
        var path = "/api/runs/" + id;
        return Json.parse(expect(200, answered("GET " + path, () -> to(path).GET())));
    }

    /** The run when it has ended, however it did. */
    public JsonNode awaitEnd(long id, Duration longest) {
        var end = System.nanoTime() + longest.toNanos();
        while (true) {
            var run = run(id);
            if (!List.of("queued", "running").contains(run.path("state").asText())) {
                return run;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "run %d has not ended within %s: %s, stage %s, %s loaded, %s analysed, %s assigned"
                                .formatted(
                                        id,
                                        longest,
                                        run.path("state").asText(),
                                        run.path("stage").asText(),
                                        run.path("tickets_loaded"),
                                        run.path("tickets_analyzed"),
                                        run.path("tickets_assigned")));
            }
            pause(LOOK_AGAIN_AFTER);
        }
    }

    /** The JSON of a GET, which must succeed at the first attempt. */
    public JsonNode get(String path) {
        try {
            return Json.parse(
                    expect(200, send(to(path).GET().timeout(ANSWER_WITHIN).build())));
        } catch (IOException e) {
            throw new AssertionError("no answer to GET " + path, e);
        }
    }

    /** The status of a GET at this moment; 0 when there is no answer within some seconds. */
    public int status(String path) {
        try {
            return send(to(path).GET().timeout(Duration.ofSeconds(5)).build()).statusCode();
        } catch (IOException e) {
            return Unanswered.NOTHING;
        }
    }

    /** The attempts that had to be repeated. */
    public List<Unanswered> unanswered() {
        return List.copyOf(unanswered);
    }

    private HttpRequest.Builder upload(UploadFiles files, Duration arrivesIn) {
        var body = new MultipartBody()
                .part("business_units_csv", "business_units.csv", BodyPublishers.ofString(files.offices()))
                .part("managers_csv", "managers.csv", BodyPublishers.ofString(files.managers()))
                .part("tickets_csv", "tickets.csv", content(files.tickets(), arrivesIn));
        files.attachments().forEach(name -> body.part("attachments", name, BodyPublishers.ofString("a picture")));
        return to("/api/upload").header("Content-Type", body.contentType()).POST(body.publisher());
    }

    private static BodyPublisher content(String text, Duration arrivesIn) {
        return arrivesIn.isZero()
                ? BodyPublishers.ofString(text)
                : BodyPublishers.ofInputStream(() -> new SlowText(text.getBytes(StandardCharsets.UTF_8), arrivesIn));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(
                bases.get(Math.floorMod(turn.getAndIncrement(), bases.size())).resolve(path));
    }

    private HttpResponse<String> answered(String what, Supplier<HttpRequest.Builder> request) {
        var end = System.nanoTime() + REPEAT_FOR.toNanos();
        while (true) {
            try {
                var response = send(request.get().timeout(ANSWER_WITHIN).build());
                if (response.statusCode() < 500) {
                    return response;
                }
                unanswered.add(new Unanswered(what, response.statusCode(), response.body()));
            } catch (IOException e) {
                unanswered.add(new Unanswered(what, Unanswered.NOTHING, e.toString()));
            }
            if (System.nanoTime() > end) {
                throw new AssertionError(what + " got no answer for " + REPEAT_FOR + ", the latest attempt: "
                        + unanswered.get(unanswered.size() - 1));
            }
            pause(BETWEEN_ATTEMPTS);
        }
    }

    /** 202 says it in Location; a request that came again after its run had ended may be answered by the result. */
    private static long runOf(HttpResponse<String> response) {
        if (response.statusCode() == 202) {
            var location = response.headers().firstValue("Location").orElse("");
            return Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
        }
        return Json.parse(expect(200, response)).path("run_id").asLong();
    }

    private static String expect(int status, HttpResponse<String> response) {
        if (response.statusCode() != status) {
            throw new AssertionError("%s was answered %d instead of %d: %s"
                    .formatted(response.uri(), response.statusCode(), status, response.body()));
        }
        return response.body();
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while calling " + request.uri(), e);
        }
    }

    private static void pause(Duration duration) {
        try {
            TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted between two attempts", e);
        }
    }
}
