package org.ticketdistribution.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.bench.Figure.Target;
import org.ticketdistribution.cluster.Caseload;
import org.ticketdistribution.cluster.ServiceClient;
import org.ticketdistribution.embedded.FreePort;
import org.ticketdistribution.embedded.LocalPostgres;

/**
 * From the start of a process to its first answers, on a database that is migrated already: {@code bench/cold-start}, which
 * builds what is measured here. {@code ColdStartBench DIRECTORY [--starts N]}.
 */
final class ColdStartBench {

    private static final String NATIVE = "native executable";
    private static final String JVM = "JVM";
    private static final String AOT = "JVM with AOT cache";
    private static final String BARE = "native, same extensions, no code";

    private static final int TICKETS = 5_000;
    private static final Duration RUN_TAKES_AT_MOST = Duration.ofMinutes(5);
    private static final Duration IDLE = Duration.ofSeconds(3);
    private static final Path RESULTS = Path.of("target", "bench");

    private final Path built;
    private final Map<String, String> settings;
    private final Map<String, Measured> measured = new LinkedHashMap<>();

    /**
     * What came of one contender; medians.
     *
     * @param pageMs to the first page, from the start of the process; null where there is none
     * @param afterTicketsMb memory after 5,000 tickets; null where there are none
     */
    private record Measured(
            double readyMs,
            @Nullable Double pageMs,
            double idleMb,
            @Nullable Double afterTicketsMb,
            double sizeMb) {}

    private ColdStartBench(Path built, LocalPostgres database) {
        this.built = built;
        this.settings = Map.of(
                "AUTH", "off",
                "GEOCODER", "gazetteer",
                "QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl(),
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", database.user(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                "QUARKUS_HTTP_BODY_UPLOADS_DIRECTORY",
                        RESULTS.resolve("uploads").toAbsolutePath().toString());
    }

    public static void main(String[] arguments) throws IOException {
        var options = List.of(arguments);
        int at = options.indexOf("--starts");
        int starts = at < 0 ? 10 : Integer.parseInt(options.get(at + 1));
        Files.createDirectories(RESULTS);
        try (var database = LocalPostgres.temporary()) {
            var bench = new ColdStartBench(Path.of(options.get(0)), database);
            bench.measure(starts);
            bench.write(starts);
        }
    }

    private void measure(int starts) throws IOException {
        var contenders = contenders();
        // The first migrates; the second start is the first of those that count.
        ready(contenders.get(0));
        var ready = new LinkedHashMap<String, List<Double>>();
        var page = new LinkedHashMap<String, List<Double>>();
        // By turns, so that whatever the machine does meanwhile falls on all alike.
        for (int start = 0; start < starts; start++) {
            for (var contender : contenders) {
                try (var service = start(contender)) {
                    list(ready, contender).add(service.millisecondsTo("/q/health/ready"));
                    if (!contender.name().equals(BARE)) {
                        list(page, contender).add(service.millisecondsTo("/"));
                    }
                }
            }
        }
        for (var contender : contenders) {
            var memory = memory(contender);
            measured.put(
                    contender.name(),
                    new Measured(
                            median(list(ready, contender)),
                            page.containsKey(contender.name()) ? median(list(page, contender)) : null,
                            memory.get(0),
                            memory.size() > 1 ? memory.get(1) : null,
                            size(contender.artifact())));
        }
    }

    private List<Contender> contenders() throws IOException {
        var all = new ArrayList<Contender>();
        all.add(Contender.executable(NATIVE, built.resolve("native")));
        all.add(Contender.jar(JVM, built.resolve("jvm")));
        trained().ifPresent(all::add);
        all.add(Contender.executable(BARE, built.resolve("bare")));
        return all;
    }

    /** Empty on a JDK before 25. */
    private Optional<Contender> trained() throws IOException {
        if (Runtime.version().feature() < 25) {
            return Optional.empty();
        }
        var application = built.resolve("aot");
        var cache = application.resolve("app.aot");
        Files.deleteIfExists(cache);
        var training = Contender.jar("training", application, "-XX:AOTCacheOutput=app.aot");
        int port = FreePort.onLoopback();
        // As src/main/docker/train does.
        try (var service = StartedService.start(training, settings, port, log(training))) {
            service.millisecondsTo("/q/health/ready");
            upload(port, 200, 7);
            for (var path : List.of("/", "/tickets/1", "/api/tickets", "/api/tickets/1", "/q/health", "/q/metrics")) {
                service.millisecondsTo(path);
            }
        }
        if (!Files.exists(cache)) {
            throw new IOException("the training left no " + cache);
        }
        return Optional.of(Contender.jar(AOT, application, "-XX:AOTCache=app.aot"));
    }

    private void ready(Contender contender) throws IOException {
        try (var service = start(contender)) {
            service.millisecondsTo("/q/health/ready");
        }
    }

    /** Idle, and after 5,000 tickets unless it has no code that takes them. */
    private List<Double> memory(Contender contender) throws IOException {
        int port = FreePort.onLoopback();
        try (var service = StartedService.start(contender, settings, port, log(contender))) {
            service.millisecondsTo("/q/health/ready");
            pause();
            var memory = new ArrayList<>(List.of(service.residentMegabytes()));
            if (!contender.name().equals(BARE)) {
                upload(port, TICKETS, 11 + measured.size());
                pause();
                memory.add(service.residentMegabytes());
            }
            return memory;
        }
    }

    private static void upload(int port, int tickets, long seed) {
        var client = new ServiceClient(List.of(URI.create("http://127.0.0.1:" + port)));
        var run = client.awaitEnd(
                client.upload(Caseload.seeded(seed).next(tickets), "cold-start-" + System.nanoTime()),
                RUN_TAKES_AT_MOST);
        if (!run.path("state").asText().equals("succeeded")) {
            throw new IllegalStateException("the run did not succeed: " + run);
        }
    }

    private StartedService start(Contender contender) throws IOException {
        return StartedService.start(contender, settings, FreePort.onLoopback(), log(contender));
    }

    private static Path log(Contender contender) {
        return RESULTS.resolve("cold-start-" + contender.name().replaceAll("\\W+", "-") + ".log")
                .toAbsolutePath();
    }

    private static void pause() {
        LockSupport.parkNanos(IDLE.toNanos());
    }

    private static List<Double> list(Map<String, List<Double>> lists, Contender contender) {
        return lists.computeIfAbsent(contender.name(), name -> new ArrayList<>());
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static double size(Path artifact) throws IOException {
        try (var files = Files.walk(artifact)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(ColdStartBench::bytes)
                            .sum()
                    / 1e6;
        }
    }

    private static long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Figure> figures() {
        var ours = of(NATIVE);
        var jvm = of(JVM);
        var bare = of(BARE);
        var figures = new ArrayList<Figure>();
        figures.add(new Figure(
                "native ready, beside the JVM", ours.readyMs(), jvm.readyMs(), "ms", Target.atMost(1.0 / 15)));
        if (measured.containsKey(AOT)) {
            figures.add(new Figure(
                    "JVM with AOT cache ready, beside the JVM",
                    of(AOT).readyMs(),
                    jvm.readyMs(),
                    "ms",
                    Target.atMost(0.5)));
        }
        figures.add(
                new Figure("native ready, beside no code", ours.readyMs(), bare.readyMs(), "ms", Target.atMost(1.25)));
        figures.add(new Figure("memory idle, beside no code", ours.idleMb(), bare.idleMb(), "MB", Target.atMost(1.25)));
        figures.add(new Figure("executable, beside no code", ours.sizeMb(), bare.sizeMb(), "MB", Target.atMost(1.25)));
        figures.add(new Figure(
                "memory after 5,000 tickets, beside idle",
                ours.afterTicketsMb() == null ? 0 : ours.afterTicketsMb(),
                ours.idleMb(),
                "MB",
                Target.atMost(2.5)));
        return figures;
    }

    private Measured of(String name) {
        return measured.get(name);
    }

    private void write(int starts) throws IOException {
        var table =
                new StringBuilder("| | ready, ms | first page, ms | idle, MB | after 5,000 tickets, MB | size, MB |\n"
                        + "|---|---|---|---|---|---|\n");
        measured.forEach((name, values) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %.0f | %s | %.0f | %s | %.0f |%n",
                name,
                values.readyMs(),
                whole(values.pageMs()),
                values.idleMb(),
                whole(values.afterTicketsMb()),
                values.sizeMb())));
        table.append("\n| what | measured | limit | ratio | target | reached |\n|---|---|---|---|---|---|\n");
        var figures = figures();
        figures.forEach(figure -> table.append(figure.row()).append('\n'));
        table.append("\nMedian of ")
                .append(starts)
                .append(" starts, by turns; Java ")
                .append(Runtime.version())
                .append(measured.containsKey(AOT) ? "" : ", which keeps no AOT cache: that row wants 25")
                .append(", ")
                .append(Runtime.getRuntime().availableProcessors())
                .append(" processors\n");
        Files.writeString(RESULTS.resolve("cold-start.md"), table, StandardCharsets.UTF_8);
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(
                        RESULTS.resolve("cold-start.json").toFile(),
                        Map.of(
                                "measured",
                                measured,
                                "figures",
                                figures.stream().map(Figure::json).toList()));
        System.out.println(table);
    }

    private static String whole(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, "%.0f", value);
    }
}
