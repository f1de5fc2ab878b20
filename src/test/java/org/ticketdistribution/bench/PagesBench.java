package org.ticketdistribution.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.ticketdistribution.bench.Figure.Target;
import org.ticketdistribution.cluster.Cluster;
import org.ticketdistribution.cluster.UploadFiles;

/**
 * Every page of the packaged service with 100,000 tickets stored: how long the server takes, half of the requests less,
 * and how much a browser loads, the first time and afterwards. {@code PagesBench [--tickets N]}.
 */
final class PagesBench {

    private static final int TICKETS = 100_000;
    private static final int WARM_UPS = 150;
    private static final int REQUESTS = 101;
    private static final double LONGEST_MS = 20;
    private static final double FIRST_LOAD_KB = 350;
    private static final double LATER_LOAD_KB = 30;
    private static final Duration LONGEST_RUN = Duration.ofMinutes(5);

    private static final Path DEMO = Path.of("src", "main", "resources", "demo");

    private static final List<String> PAGES = List.of(
            "/",
            "/tickets",
            "/tickets?category=%D0%96%D0%B0%D0%BB%D0%BE%D0%B1%D0%B0&language=KZ",
            "/tickets?q=%D0%BA%D0%B0%D1%80%D1%82%D0%B0",
            "/tickets?sort=-priority&page=100",
            "/tickets/1",
            "/review",
            "/upload",
            "/runs",
            "/runs/1",
            "/map",
            "/api/dashboard/map",
            "/ask",
            "/ask?q=%D0%9F%D0%BE%D0%BA%D0%B0%D0%B6%D0%B8%20%D1%80%D0%B0%D1%81%D0%BF%D1%80%D0%B5%D0%B4%D0%B5%D0%BB%D0%B5%D0%BD%D0%B8%D0%B5"
                    + "%20%D1%82%D0%B8%D0%BF%D0%BE%D0%B2%20%D0%BE%D0%B1%D1%80%D0%B0%D1%89%D0%B5%D0%BD%D0%B8%D0%B9%20%D0%BF%D0%BE"
                    + "%20%D0%B3%D0%BE%D1%80%D0%BE%D0%B4%D0%B0%D0%BC",
            "/managers",
            "/managers/1",
            "/offices/1",
            "/status");

    private static final Pattern PART = Pattern.compile("(?:<script[^>]* src|<link[^>]* href)=\"(/[^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Figure> figures = new ArrayList<>();
    private final URI base;

    private PagesBench(URI base) {
        this.base = base;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var options = List.of(arguments);
        int at = options.indexOf("--tickets");
        int tickets = at < 0 ? TICKETS : Integer.parseInt(options.get(at + 1));
        try (var cluster = Cluster.start("bench-pages")) {
            cluster.launch(Map.of("OPENAI_BASE_URL", "", "OPENAI_API_KEY", ""));
            cluster.awaitReady();
            var client = cluster.client();
            client.awaitEnd(client.upload(demo(), "bench-pages"), LONGEST_RUN);
            multiply(cluster, tickets);
            var bench = new PagesBench(cluster.replicas().get(0).base());
            for (var page : PAGES) {
                bench.measure(page);
            }
            Results.write("pages", bench.figures, tickets + " tickets stored");
        }
    }

    private static UploadFiles demo() throws IOException {
        return new UploadFiles(
                Files.readString(DEMO.resolve("business_units.csv")),
                Files.readString(DEMO.resolve("managers.csv")),
                Files.readString(DEMO.resolve("tickets.csv")),
                List.of());
    }

    /** The demo's tickets again and again, over ninety days and some four hundred towns, with all that belongs to them. */
    private static void multiply(Cluster cluster, int tickets) {
        var database = cluster.database();
        var stored = database.number("select count(*) from tickets");
        var times = tickets / stored;
        var step = database.number("select max(id) from tickets");
        var copies = " cross join generate_series(1, " + (times - 1) + ") copy";
        database.execute(
                "insert into tickets (id, client_guid, gender, birth_date, description, segment, country, region, city, street,"
                        + " house, latitude, longitude, precision, geocode_status, location_review, created_at)"
                        + " select id + copy * " + step
                        + ", gen_random_uuid(), gender, birth_date, description, segment,"
                        + " country, region, case when city is null or copy % 3 > 0 then city else city || ' ' || copy % 8 end,"
                        + " street, house, latitude + (copy % 50) * 0.01, longitude + (copy % 70) * 0.01, precision,"
                        + " geocode_status, location_review, created_at - (copy % 90) * interval '1 day' from tickets"
                        + copies);
        database.execute(
                "insert into ai_analyses (id, ticket_id, category, sentiment, priority, language, summary, source, model,"
                        + " confidence, needs_review, revision) select id + copy * " + step + ", ticket_id + copy * "
                        + step
                        + ", category, sentiment, priority, language, summary, source, model, confidence, needs_review, revision"
                        + " from ai_analyses" + copies);
        database.execute(
                "insert into assignments (ticket_id, ai_analysis_id, manager_id, business_unit_id, reason) select"
                        + " ticket_id + copy * " + step + ", ai_analysis_id + copy * " + step
                        + ", manager_id, business_unit_id, reason from assignments" + copies);
        database.execute(
                "insert into decisions (ticket_id, unassigned_code, unassigned_reason, world_hash, decision) select ticket_id"
                        + " + copy * " + step
                        + ", unassigned_code, unassigned_reason, world_hash, decision from decisions"
                        + copies);
        for (var table : List.of("tickets", "ai_analyses")) {
            database.execute("alter table " + table + " alter column id restart with "
                    + (1 + database.number("select max(id) from " + table)));
        }
        database.execute("vacuum analyze");
    }

    private void measure(String page) throws IOException, InterruptedException {
        for (int request = 0; request < WARM_UPS; request++) {
            get(page);
        }
        var times = new double[REQUESTS];
        for (int request = 0; request < REQUESTS; request++) {
            var begin = System.nanoTime();
            get(page);
            times[request] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(times);
        figures.add(new Figure(page + ", median", times[REQUESTS / 2], LONGEST_MS, "ms", Target.atMost(1)));
        var html = get(page).body();
        figures.add(new Figure(page + ", loaded later", kilobytes(html), LATER_LOAD_KB, "kB", Target.atMost(1)));
        var first = html.length;
        for (var part : parts(new String(plain(page), StandardCharsets.UTF_8))) {
            first += get(part).body().length;
        }
        figures.add(new Figure(page + ", loaded at first", first / 1000.0, FIRST_LOAD_KB, "kB", Target.atMost(1)));
    }

    private static Set<String> parts(String html) {
        var parts = new LinkedHashSet<String>();
        PART.matcher(html).results().forEach(part -> parts.add(part.group(1)));
        return parts;
    }

    private static double kilobytes(byte[] body) {
        return body.length / 1000.0;
    }

    /** As it goes over the wire to a browser. */
    private HttpResponse<byte[]> get(String address) throws IOException, InterruptedException {
        return expect200(request(address).header("Accept-Encoding", "gzip"));
    }

    private byte[] plain(String address) throws IOException, InterruptedException {
        return expect200(request(address)).body();
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(base.resolve(address)).header("Accept-Language", "ru");
    }

    private HttpResponse<byte[]> expect200(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = http.send(request.build(), BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.uri() + " answered " + response.statusCode());
        }
        return response;
    }
}
