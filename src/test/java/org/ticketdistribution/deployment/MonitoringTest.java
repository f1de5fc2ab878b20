package org.ticketdistribution.deployment;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.testing.Api;
import org.ticketdistribution.testing.Traced;

/** Alerts and dashboard ask for what the service tells, and the operations page knows every alert. */
@QuarkusTest
@TestProfile(Traced.class)
class MonitoringTest {

    private static final Path HOME = Path.of("deploy/monitoring");

    private static final Pattern SAMPLE = Pattern.compile("([a-z_][a-z0-9_]*)(?:\\{(.*)})? .*");

    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");

    /** Prometheus' own. */
    private static final Set<String> SCRAPING = Set.of("up");

    /** Labels that the service does not tell, or whose values depend on what was asked of it. */
    private static final Pattern FREE = Pattern.compile(".* (job|status)=.*");

    @Test
    void metric_isOneOfTheService() throws IOException {
        var told = told();
        var known = Stream.concat(told.stream().map(sample -> sample.split(" ")[0]), SCRAPING.stream())
                .collect(toSet());

        assertThat(expressions()).hasSizeGreaterThan(20).allSatisfy(expression -> assertThat(expression.metrics())
                .isNotEmpty()
                .isSubsetOf(known));
    }

    @Test
    void label_isOneOfTheService() throws IOException {
        var told = told();
        var labels = told.stream()
                .filter(sample -> sample.contains("="))
                .map(sample -> sample.replaceAll(".* (.*)=.*", "$1"))
                .collect(toSet());

        assertThat(expressions()).allSatisfy(expression -> {
            assertThat(expression.groupedBy()).isSubsetOf(labels);
            assertThat(expression.values().stream()
                            .filter(value -> !FREE.matcher(value).matches()))
                    .isSubsetOf(told);
        });
    }

    @Test
    void alert_isExplainedOnTheOperationsPage() throws IOException {
        var explained = Pattern.compile("(?m)^\\| `(TicketDistribution\\w+)` \\|")
                .matcher(Files.readString(Path.of("docs/operations.md")))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(alerts().stream().map(alert -> alert.path("alert").asText()))
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(explained);
    }

    @Test
    void alert_saysHowBadItIs() throws IOException {
        assertThat(alerts()).allSatisfy(alert -> {
            assertThat(alert.at("/labels/severity").asText()).isIn("critical", "warning", "info");
            assertThat(alert.at("/annotations/summary").asText()).endsWith(".");
        });
    }

    /** The metrics of this application, once as a name and once for each label. */
    private static Set<String> told() {
        Api.get("/").text();
        var told = new TreeSet<String>();
        Api.get("/q/metrics")
                .text()
                .lines()
                .map(SAMPLE::matcher)
                .filter(line -> line.matches())
                .forEach(sample -> {
                    told.add(sample.group(1));
                    if (sample.group(2) != null) {
                        LABEL.matcher(sample.group(2))
                                .results()
                                .forEach(label ->
                                        told.add(sample.group(1) + " " + label.group(1) + "=" + label.group(2)));
                    }
                });
        return told;
    }

    private static List<Promql> expressions() throws IOException {
        var dashboard =
                new ObjectMapper().readTree(HOME.resolve("dashboard.json").toFile());
        return Stream.concat(alerts().stream(), dashboard.findParents("expr").stream())
                .map(holder -> new Promql(holder.path("expr").asText()))
                .toList();
    }

    private static List<JsonNode> alerts() {
        return Yaml.document(HOME.resolve("alerts.yaml")).findParents("alert");
    }
}
