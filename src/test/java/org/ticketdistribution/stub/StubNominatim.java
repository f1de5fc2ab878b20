package org.ticketdistribution.stub;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A Nominatim on a loopback port: answers structured queries from its table in format jsonv2, everything else with an
 * empty list, records who asked what and when, and misbehaves on demand. Safe for concurrent use.
 */
public final class StubNominatim implements AutoCloseable {

    /** What the endpoint does with a request. */
    public enum Behaviour {
        ANSWER,
        /** 429 with Retry-After: 7. */
        RATE_LIMIT,
        /** 429 without Retry-After. */
        RATE_LIMIT_UNTIL_WHEN_UNKNOWN,
        FORBID,
        FAIL,
        /** 200 with an HTML page. */
        HTML,
        /** 200 with an error object. */
        ERROR_OBJECT,
        /** 200 with a list of one place whose name has a NUL in it. */
        NUL,
        /** 200 with an empty list. */
        EMPTY,
        /** 404 with a JSON body. */
        NOT_FOUND,
        /** 404 with an HTML page. */
        WRONG_PATH,
        /** The connection is closed without an answer. */
        HANG_UP,
        /** No answer until the stub is closed. */
        HANG
    }

    /** A request as it came; {@code arrivedNanos} is of the monotonic clock. */
    public record Request(long arrivedNanos, String userAgent, Map<String, String> query) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<StubPlace> places = new CopyOnWriteArrayList<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour = Behaviour.ANSWER;

    private StubNominatim(HttpServer server) {
        this.server = server;
    }

    /** Starts on a free port. */
    public static StubNominatim start() {
        return start(0);
    }

    public static StubNominatim start(int port) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var stub = new StubNominatim(server);
            server.createContext("/search", stub::search);
            server.setExecutor(stub.threads);
            server.start();
            return stub;
        } catch (IOException exception) {
            throw new IllegalStateException("port=" + port + " cannot be listened on", exception);
        }
    }

    /** The base address, for NOMINATIM_URL. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public StubNominatim knows(StubPlace... known) {
        places.addAll(List.of(known));
        return this;
    }

    /** Knows every place of the application's own generated gazetteer, as a town of its region's code. */
    public StubNominatim knowsTheGazetteer() {
        var resource = Objects.requireNonNull(StubNominatim.class.getResourceAsStream("/gazetteer/kazakhstan.tsv"));
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(line -> knows(new StubPlace(
                            "town",
                            line[1],
                            null,
                            null,
                            line[0],
                            Double.parseDouble(line[2]),
                            Double.parseDouble(line[3]))));
            return this;
        } catch (IOException exception) {
            throw new IllegalStateException("the gazetteer cannot be read", exception);
        }
    }

    public void behave(Behaviour next) {
        behaviour = next;
    }

    /** Forgets the requests and the places, and behaves again. */
    public void reset() {
        places.clear();
        requests.clear();
        behaviour = Behaviour.ANSWER;
    }

    /** All requests in the order of arrival. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public long distinctQueries() {
        return requests.stream().map(Request::query).distinct().count();
    }

    /** The least time between two requests that followed each other; an hour when there were fewer than two. */
    public Duration smallestGap() {
        var arrivals =
                requests.stream().mapToLong(Request::arrivedNanos).sorted().toArray();
        return IntStream.range(1, arrivals.length)
                .mapToObj(index -> Duration.ofNanos(arrivals[index] - arrivals[index - 1]))
                .min(Duration::compareTo)
                .orElse(Duration.ofHours(1));
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void search(HttpExchange exchange) throws IOException {
        var arrived = System.nanoTime();
        var query = parameters(exchange.getRequestURI().getRawQuery());
        var userAgent = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("User-Agent"), "");
        requests.add(new Request(arrived, userAgent, query));
        switch (behaviour) {
            case ANSWER -> json(exchange, 200, JSON.writeValueAsString(found(query)));
            case RATE_LIMIT -> {
                exchange.getResponseHeaders().set("Retry-After", "7");
                html(exchange, 429, "Too many requests");
            }
            case RATE_LIMIT_UNTIL_WHEN_UNKNOWN -> html(exchange, 429, "Too many requests");
            case FORBID -> html(exchange, 403, "Access blocked");
            case FAIL -> json(exchange, 500, "{\"error\":{\"code\":500,\"message\":\"Internal Server Error\"}}");
            case HTML -> html(exchange, 200, "Down for maintenance");
            case ERROR_OBJECT -> json(exchange, 200, "{\"error\":\"Bandwidth limit exceeded\"}");
            case NUL ->
                json(
                        exchange,
                        200,
                        "[{\"lat\":\"51.1\",\"lon\":\"71.4\",\"addresstype\":\"town\",\"name\":\"\\u0000\"}]");
            case EMPTY -> json(exchange, 200, "[]");
            case NOT_FOUND -> json(exchange, 404, "{\"error\":\"Unable to geocode\"}");
            case WRONG_PATH -> html(exchange, 404, "No such page");
            case HANG_UP -> exchange.close();
            case HANG -> hang(exchange);
        }
    }

    private List<Map<String, Object>> found(Map<String, String> query) {
        var limit = Integer.parseInt(query.getOrDefault("limit", "10"));
        var found = new ArrayList<Map<String, Object>>();
        for (var place : places) {
            if (found.size() < limit && place.answers(query)) {
                found.add(place.json(found.size()));
            }
        }
        return found;
    }

    private void hang(HttpExchange exchange) throws IOException {
        try {
            closed.await(1, TimeUnit.HOURS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        answer(exchange, status, "application/json; charset=utf-8", body);
    }

    private static void html(HttpExchange exchange, int status, String text) throws IOException {
        answer(exchange, status, "text/html; charset=utf-8", "<html><body><h1>" + text + "</h1></body></html>");
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static Map<String, String> parameters(@Nullable String rawQuery) {
        if (rawQuery == null) {
            return Map.of();
        }
        return List.of(rawQuery.split("&")).stream()
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> decoded(pair[0]),
                        pair -> pair.length == 2 ? decoded(pair[1]) : "",
                        (first, second) -> second,
                        LinkedHashMap::new));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Serves the gazetteer's places until the process is stopped. Argument: the port, 0 or none for a free one. */
    public static void main(String[] arguments) {
        var stub = start(arguments.length == 0 ? 0 : Integer.parseInt(arguments[0]))
                .knowsTheGazetteer();
        System.out.println(stub.url());
    }
}
