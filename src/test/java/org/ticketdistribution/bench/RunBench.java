package org.ticketdistribution.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ticketdistribution.bench.Figure.Target;
import org.ticketdistribution.cluster.Caseload;
import org.ticketdistribution.cluster.Cluster;
import org.ticketdistribution.cluster.UploadFiles;

/**
 * Whole runs of the packaged service against a model of 300 ms and a geocoder of one question a second, each beside what
 * these two allow: the larger of (distinct questions × interval) and (tickets × time of the model ÷ calls at once).
 *
 * <p>{@code RunBench [--real DIR] [--quick] [--only questions|model|replicas|gap|local]}: DIR holds business_units.csv, managers.csv and tickets.csv of one's own for
 * the first figure; quick leaves out what takes minutes.
 */
final class RunBench {

    private static final Duration MODEL = Duration.ofMillis(300);
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final List<Figure> figures = new ArrayList<>();

    private RunBench() {}

    public static void main(String[] arguments) throws IOException {
        var options = List.of(arguments);
        var quick = options.contains("--quick");
        var bench = new RunBench();
        if (wanted("questions", options)) {
            bench.fewTicketsManyQuestions(real(options));
        }
        if (wanted("model", options)) {
            bench.knownPlaces(quick ? 300 : 2_000, 5);
            bench.knownPlaces(2_000, 50);
        }
        if (wanted("local", options)) {
            bench.figures.addAll(LocalAnalyzerBench.figures());
        }
        if (wanted("replicas", options)) {
            bench.twoReplicas();
        }
        if (wanted("gap", options) && !quick) {
            bench.questionsOfTwoReplicas(200);
        }
        bench.write();
    }

    private static boolean wanted(String part, List<String> options) {
        int at = options.indexOf("--only");
        return at < 0 || options.get(at + 1).equals(part);
    }

    private static UploadFiles real(List<String> options) throws IOException {
        int at = options.indexOf("--real");
        if (at < 0) {
            return Caseload.seeded(31).next(31);
        }
        var directory = Path.of(options.get(at + 1));
        return new UploadFiles(
                Files.readString(directory.resolve("business_units.csv")),
                Files.readString(directory.resolve("managers.csv")),
                Files.readString(directory.resolve("tickets.csv")),
                List.of());
    }

    /** The geocoder is the limit: every place is asked for. */
    private void fewTicketsManyQuestions(UploadFiles files) {
        try (var cluster = cluster("bench-questions", Map.of("GEOCODER", "nominatim"), 1)) {
            warmUp(cluster, 300);
            cluster.database().execute("truncate geocode_cache");
            var before = cluster.geocoder().requests().size();
            var seconds = seconds(cluster, files);
            var questions = cluster.geocoder().requests().size() - before;
            figures.add(new Figure(
                    "run of 31 tickets, " + questions + " questions",
                    seconds,
                    questions * seconds(INTERVAL),
                    "s",
                    Target.atMost(1.10)));
        }
    }

    /** The model is the limit: all places are known from an earlier run. */
    private void knownPlaces(int tickets, int concurrency) {
        var settings =
                Map.of("GEOCODER", "nominatim", "GEOCODER_MIN_INTERVAL", "20ms", "LLM_CONCURRENCY", "" + concurrency);
        try (var cluster = cluster("bench-known-places", settings, 1)) {
            warmUp(cluster, tickets);
            System.err.printf("… %d tickets, %d calls at once%n", tickets, concurrency);
            var seconds = seconds(cluster, Caseload.seeded(2).next(tickets));
            figures.add(new Figure(
                    "run of " + tickets + " tickets, known places, " + concurrency + " calls at once",
                    seconds,
                    Math.ceil((double) tickets / concurrency) * seconds(MODEL),
                    "s",
                    Target.atMost(1.10)));
        }
    }

    private void twoReplicas() {
        var settings = Map.of("LLM_CONCURRENCY", "5");
        double one;
        double two;
        try (var cluster = cluster("bench-one-replica", settings, 1)) {
            warmUp(cluster, 300);
            one = 300 / seconds(cluster, Caseload.seeded(3).next(300));
        }
        try (var cluster = cluster("bench-two-replicas", settings, 2)) {
            warmUp(cluster, 300);
            two = 300 / seconds(cluster, Caseload.seeded(3).next(300));
        }
        figures.add(new Figure("two replicas, beside one", two, one, "tickets/s", Target.atLeast(1.8)));
    }

    /** The smallest time between two requests of the whole cluster. */
    private void questionsOfTwoReplicas(int questions) {
        var settings = Map.of("GEOCODER", "nominatim", "GEOCODER_PRECISION", "street", "LLM_CONCURRENCY", "50");
        try (var cluster = cluster("bench-gap", settings, 2)) {
            var seconds = seconds(cluster, manyHouses(Caseload.seeded(4).next(questions)));
            var gap = cluster.geocoder().smallestGap();
            var asked = cluster.geocoder().requests().size();
            figures.add(new Figure(
                    "smallest gap of " + asked + " questions of two replicas",
                    gap.toNanos() / 1e9,
                    seconds(INTERVAL),
                    "s",
                    Target.atLeast(1.0)));
            figures.add(new Figure("their run", seconds, asked * seconds(INTERVAL), "s", Target.atMost(1.10)));
        }
    }

    /** Every ticket lives in a house of its own, so that each asks for another street. */
    private static UploadFiles manyHouses(UploadFiles files) {
        var lines = files.tickets().split("\n");
        for (int line = 1; line < lines.length; line++) {
            lines[line] = lines[line].replaceFirst("ул. Садовая,1$", "ул. Садовая," + line);
        }
        return new UploadFiles(files.offices(), files.managers(), String.join("\n", lines) + "\n", List.of());
    }

    private static Cluster cluster(String name, Map<String, String> settings, int replicas) {
        var cluster = Cluster.start(name);
        cluster.model().latency(MODEL);
        var all = new HashMap<>(Map.of("GEOCODER_MIN_INTERVAL", "1s"));
        all.putAll(settings);
        for (int replica = 0; replica < replicas; replica++) {
            cluster.launch(all);
        }
        return cluster.awaitReady();
    }

    /** What is measured is the run, not the JVM's start. */
    private static void warmUp(Cluster cluster, int tickets) {
        cluster.model().latency(Duration.ZERO);
        seconds(cluster, Caseload.seeded(1).next(tickets));
        cluster.model().latency(MODEL);
    }

    private static double seconds(Cluster cluster, UploadFiles files) {
        var client = cluster.client();
        var run = client.awaitEnd(client.upload(files, "bench-" + System.nanoTime()), LONGEST);
        if (!run.path("state").asText().equals("succeeded")) {
            throw new IllegalStateException("the run did not succeed: " + run);
        }
        return seconds(Duration.between(time(run, "started_at"), time(run, "finished_at")));
    }

    private static Instant time(JsonNode run, String field) {
        return Instant.parse(run.path(field).asText());
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private void write() throws IOException {
        Results.write("runs", figures, "model " + MODEL.toMillis() + " ms");
    }
}
