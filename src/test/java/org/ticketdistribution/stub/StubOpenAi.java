package org.ticketdistribution.stub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * An OpenAI-compatible endpoint on the loopback: speaks the wire format of POST /v1/chat/completions, records every
 * request, counts how many it serves at once, and misbehaves on demand. Also runs alone, see {@link #main}.
 */
public final class StubOpenAi implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int WAITING_CONNECTIONS = 100;

    /** Longer than any test waits. */
    private static final Duration LONG = Duration.ofSeconds(60);

    static {
        // Else an answer waits for the acknowledgement of its own head: 40 ms that no endpoint takes.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Long> arrivals = new CopyOnWriteArrayList<>();
    private volatile Gauge gauge = new Gauge();
    private final Queue<Fault> nextFaults = new ArrayDeque<>();
    private volatile Fault fault = Fault.NONE;
    private volatile Duration latency = Duration.ZERO;
    private volatile Duration hang = LONG;
    private volatile Function<String, Map<String, Object>> answers = StubAnswers::byRules;
    private volatile Endpoint endpoint = Endpoint.HOSTED;
    private volatile Wording wording = Wording.PLAIN;

    /** What the model says whatever it should, by the ticket's text; null to answer by the rules. */
    @Nullable
    private volatile UnaryOperator<String> says;

    /** Counts requests at work; a new one forgets those that still hang. */
    private static final class Gauge {

        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger max = new AtomicInteger();

        void enter() {
            max.accumulateAndGet(now.incrementAndGet(), Math::max);
        }

        void leave() {
            now.decrementAndGet();
        }

        int max() {
            return max.get();
        }
    }

    private StubOpenAi(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", this::serve);
        server.start();
    }

    /** Starts on a free port. */
    public static StubOpenAi start() {
        return start(0);
    }

    public static StubOpenAi start(int port) {
        try {
            return new StubOpenAi(HttpServer.create(address(port), WAITING_CONNECTIONS));
        } catch (IOException e) {
            throw new IllegalStateException("the model stub cannot listen on port " + port, e);
        }
    }

    /** Starts on a free port and speaks TLS with this certificate. */
    public static StubOpenAi start(SSLContext certificate) {
        try {
            var server = HttpsServer.create(address(0), WAITING_CONNECTIONS);
            server.setHttpsConfigurator(new HttpsConfigurator(certificate));
            return new StubOpenAi(server);
        } catch (IOException e) {
            throw new IllegalStateException("the model stub cannot listen", e);
        }
    }

    private static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** Runs until killed: {@code StubOpenAi <port> [latency in ms]}; prints its base URL. */
    public static void main(String[] arguments) {
        var stub = start(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0);
        stub.latency(Duration.ofMillis(arguments.length > 1 ? Long.parseLong(arguments[1]) : 0));
        System.out.println(stub.baseUrl());
    }

    public String baseUrl() {
        return (server instanceof HttpsServer ? "https" : "http") + "://127.0.0.1:"
                + server.getAddress().getPort() + "/v1";
    }

    /** Every request from now on gets this fault. */
    public void fault(Fault always) {
        fault = always;
    }

    /** The next requests get these faults, one each; later ones the lasting fault. */
    public void nextFaults(Fault... once) {
        synchronized (nextFaults) {
            nextFaults.addAll(List.of(once));
        }
    }

    public void latency(Duration each) {
        latency = each;
    }

    public void hangFor(Duration duration) {
        hang = duration;
    }

    /** The answer for a ticket's text, as the fields of the analysis. */
    public void answers(Function<String, Map<String, Object>> byText) {
        answers = byText;
    }

    /** What this endpoint takes of a request. */
    public void endpoint(Endpoint kind) {
        endpoint = kind;
    }

    /** How the model writes its answers down. */
    public void wording(Wording form) {
        wording = form;
    }

    /** What the model writes for a ticket's text, whatever that is. */
    public void says(UnaryOperator<String> contentByText) {
        says = contentByText;
    }

    /** What the stub answers for a ticket's text unless told otherwise; the map may be changed. */
    public static Map<String, Object> byRules(String text) {
        return StubAnswers.byRules(text);
    }

    /** The bodies of the requests, in order of arrival. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** When the requests arrived, in nanoseconds of the same clock. */
    public List<Long> arrivals() {
        return List.copyOf(arrivals);
    }

    public int maxInFlight() {
        return gauge.max();
    }

    /** Forgets requests and faults; the address stays. */
    public void reset() {
        requests.clear();
        arrivals.clear();
        gauge = new Gauge();
        synchronized (nextFaults) {
            nextFaults.clear();
        }
        fault = Fault.NONE;
        latency = Duration.ZERO;
        hang = LONG;
        answers = StubAnswers::byRules;
        endpoint = Endpoint.HOSTED;
        wording = Wording.PLAIN;
        says = null;
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        arrivals.add(System.nanoTime());
        var counted = gauge;
        counted.enter();
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(body);
            pause(latency);
            var now = nextFault();
            if (now == Fault.HANG) {
                pause(hang);
            }
            // Before the answer leaves: once it has, the client may be back with the next request.
            counted.leave();
            answer(exchange, body, now);
        }
    }

    private Fault nextFault() {
        synchronized (nextFaults) {
            var once = nextFaults.poll();
            return once == null ? fault : once;
        }
    }

    private void answer(HttpExchange exchange, String body, Fault now) throws IOException {
        var refusal = endpoint.refuses(JSON.readTree(body));
        if (refusal.isPresent()) {
            send(
                    exchange,
                    refusal.get().status(),
                    "application/json",
                    refusal.get().body());
            return;
        }
        switch (now) {
            case SERVER_ERROR_500 -> error(exchange, 500, "server_error");
            case OVERLOADED_503 -> error(exchange, 503, "unavailable_error");
            case TOO_MANY_REQUESTS_429 -> error(exchange, 429, "rate_limit_exceeded");
            case TOO_MANY_REQUESTS_429_RETRY_AFTER -> {
                exchange.getResponseHeaders().set("Retry-After", "1");
                error(exchange, 429, "rate_limit_exceeded");
            }
            case TOO_MANY_REQUESTS_429_RETRY_MUCH_LATER -> {
                exchange.getResponseHeaders().set("Retry-After", "5");
                error(exchange, 429, "rate_limit_exceeded");
            }
            case NO_QUOTA_429 -> error(exchange, 429, "insufficient_quota");
            case UNAUTHORIZED_401 -> error(exchange, 401, "invalid_api_key");
            case UNKNOWN_MODEL_404 -> error(exchange, 404, "model_not_found");
            case CONTENT_FILTER_400 -> error(exchange, 400, "content_filter");
            case TOO_LONG_400 -> error(exchange, 400, "exceed_context_size_error");
            case NO_JSON_400 -> error(exchange, 400, "json_validate_failed");
            case BAD_REQUEST_400 -> send(exchange, 400, "text/plain", "Bad Request");
            case ERROR_IN_200 ->
                send(
                        exchange,
                        200,
                        "application/json",
                        "{\"error\":{\"message\":\"Provider returned error\",\"code\":502}}");
            case EMPTY_BODY -> send(exchange, 200, "application/json", "");
            case EMPTY_CHUNKS -> exchange.sendResponseHeaders(200, 0);
            case HTML -> send(exchange, 200, "text/html", "<html><body><h1>It works</h1></body></html>");
            case CUT_CONNECTION -> exchange.sendResponseHeaders(200, 10_000);
            case HANG -> error(exchange, 503, "too_late");
            case TRICKLE -> trickle(exchange);
            case REFUSAL -> completion(exchange, body, null, "I cannot help with that.", "stop");
            case NO_CHOICES -> send(exchange, 200, "application/json", """
                        {"id":"chatcmpl-stub","object":"chat.completion","created":1,"model":"stub","choices":[],\
                        "usage":{"prompt_tokens":7,"completion_tokens":0,"total_tokens":7}}""");
            case CONTENT_FILTER -> completion(exchange, body, null, null, "content_filter");
            case LENGTH -> completion(exchange, body, content(body, now), null, "length");
            default -> completion(exchange, body, content(body, now), null, "stop");
        }
    }

    /** The client goes away before it ends; it ends all the same. */
    private void trickle(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        var until = System.nanoTime() + hang.toNanos();
        while (System.nanoTime() < until && closing.getCount() > 0) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            pause(Duration.ofMillis(200));
        }
    }

    private String content(String body, Fault now) throws JsonProcessingException {
        var text = ticketText(body);
        var told = says;
        if (told != null) {
            return told.apply(text);
        }
        if (now == Fault.GARBAGE_TEXT) {
            return "Конечно! Вот анализ обращения.";
        }
        var content = wording.of(StubAnswers.spoilt(answers.apply(text), now));
        return now == Fault.TRUNCATED_JSON || now == Fault.LENGTH
                ? content.substring(0, content.length() / 2)
                : content;
    }

    /** The pictures of a request, as data URLs. */
    public static List<String> pictures(String requestBody) {
        return pictures(tree(requestBody));
    }

    static List<String> pictures(JsonNode request) {
        return request.path("messages").findValuesAsText("url");
    }

    /** What stands between the ticket's marks in the last message of a request. */
    public static String ticketText(String requestBody) {
        var messages = tree(requestBody).path("messages");
        var content = messages.path(messages.size() - 1).path("content");
        var text = content.isArray() ? content.path(0).path("text").asText() : content.asText();
        var opened = text.indexOf("\">\n", text.indexOf("<ticket id=\""));
        var closed = text.lastIndexOf("\n</ticket id=\"");
        return opened < 0 || closed < opened ? text : text.substring(opened + 3, Math.max(opened + 3, closed));
    }

    private static JsonNode tree(String requestBody) {
        try {
            return JSON.readTree(requestBody);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the request is not JSON", e);
        }
    }

    private static void completion(
            HttpExchange exchange, String body, @Nullable String content, @Nullable String refusal, String end)
            throws IOException {
        JsonNode request = JSON.readTree(body);
        var message = JSON.createObjectNode().put("role", "assistant").put("content", content);
        message.put("refusal", refusal);
        var answer = JSON.createObjectNode()
                .put("id", "chatcmpl-stub")
                .put("object", "chat.completion")
                .put("created", 1_700_000_000)
                .put("model", request.path("model").asText());
        answer.putArray("choices")
                .addObject()
                .put("index", 0)
                .put("finish_reason", end)
                .set("message", message);
        answer.putObject("usage")
                .put("prompt_tokens", body.length() / 4)
                .put("completion_tokens", content == null ? 0 : content.length() / 4)
                .put("total_tokens", (body.length() + (content == null ? 0 : content.length())) / 4);
        send(exchange, 200, "application/json", JSON.writeValueAsString(answer));
    }

    private static void error(HttpExchange exchange, int status, String code) throws IOException {
        var answer = JSON.createObjectNode();
        answer.putObject("error")
                .put("message", "stub: " + code)
                .put("type", code)
                .put("code", code);
        send(exchange, status, "application/json", JSON.writeValueAsString(answer));
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Waits, or returns early when the stub closes. */
    private void pause(Duration duration) {
        if (duration.isZero()) {
            return;
        }
        try {
            closing.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
