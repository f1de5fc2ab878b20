package org.ticketdistribution.stub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Langfuse's OTLP door on a loopback port: takes what the protocol says, checks nothing, records every request with its
 * headers, decodes it with the protocol's own classes, and misbehaves on demand.
 */
public final class StubLangfuse implements AutoCloseable {

    /** What the receiver does with a request. */
    public enum Behaviour {
        TAKE,
        FAIL,
        /** No answer until the stub is closed or behaves otherwise. */
        HANG
    }

    /** The headers of a request that the receiver goes by; null where there is none. */
    public record Request(
            String method,
            String path,
            @Nullable String contentType,
            @Nullable String authorization,
            @Nullable String version) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<ReceivedSpan> spans = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour = Behaviour.TAKE;
    private volatile CountDownLatch hanging = new CountDownLatch(1);

    private StubLangfuse() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /** Starts on a free port. */
    public static StubLangfuse start() {
        try {
            return new StubLangfuse();
        } catch (IOException e) {
            throw new IllegalStateException("the stub of Langfuse cannot listen", e);
        }
    }

    /** The address, for LANGFUSE_HOST. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void behave(Behaviour now) {
        behaviour = now;
        hanging.countDown();
        hanging = new CountDownLatch(1);
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** All spans that were taken, in order of arrival. */
    public List<ReceivedSpan> spans() {
        return List.copyOf(spans);
    }

    /** Forgets what came, and takes what comes. */
    public void reset() {
        behave(Behaviour.TAKE);
        requests.clear();
        spans.clear();
    }

    @Override
    public void close() {
        hanging.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            requests.add(new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    header(exchange, "Content-Type"),
                    header(exchange, "Authorization"),
                    header(exchange, "x-langfuse-ingestion-version")));
            answer(exchange, body);
        }
    }

    private static @Nullable String header(HttpExchange exchange, String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    private void answer(HttpExchange exchange, byte[] body) throws IOException {
        switch (behaviour) {
            case TAKE -> {
                spans.addAll(decoded(body));
                var answer = ExportTraceServiceResponse.getDefaultInstance().toByteArray();
                exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
                exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
            }
            case FAIL -> exchange.sendResponseHeaders(500, -1);
            case HANG -> hang();
        }
    }

    private void hang() {
        try {
            hanging.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<ReceivedSpan> decoded(byte[] body) throws IOException {
        var found = new ArrayList<ReceivedSpan>();
        for (var ofResource : ExportTraceServiceRequest.parseFrom(body).getResourceSpansList()) {
            var resource = ReceivedSpan.attributes(ofResource.getResource().getAttributesList());
            ofResource.getScopeSpansList().stream()
                    .flatMap(scope -> scope.getSpansList().stream())
                    .map(span -> ReceivedSpan.of(span, new TreeMap<>(resource)))
                    .forEach(found::add);
        }
        return found;
    }
}
