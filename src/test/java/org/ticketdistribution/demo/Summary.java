package org.ticketdistribution.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a run did, for reading in a terminal. */
final class Summary {
    private static final int ERRORS_SHOWN = 12;

    private final DemoRun run;

    Summary(DemoRun run) {
        this.run = run;
    }

    String text() {
        return String.join(
                "\n\n", counts(), offices(), new LoadTable(run).text(), new ExplainedDecisions(run).text(), trouble());
    }

    private String counts() {
        long located = run.offices().stream()
                .filter(office -> office.path("latitude").isNumber())
                .count();
        return """

                Run %s
                  tickets     %d loaded, %d analysed, %d assigned
                  offices     %d, of them %d with coordinates
                  managers    %d
                  categories  %s
                  languages   %s
                  sentiments  %s
                  answered by %s""".formatted(
                        run.result().path("run_id").asText(),
                        run.loaded(),
                        run.analyzed(),
                        run.assigned(),
                        run.offices().size(),
                        located,
                        run.managers().size(),
                        analysisCounts("category"),
                        analysisCounts("language"),
                        analysisCounts("sentiment"),
                        analysisCounts("source"));
    }

    private String offices() {
        var assigned = count(ticket -> ticket.path("assignment").path("business_unit_name"));
        var lines = run.offices().stream()
                .map(office -> office.path("name").asText())
                .sorted(Comparator.comparing((String name) -> -assigned.getOrDefault(name, 0L))
                        .thenComparing(name -> name))
                .map(name -> "  %-24s %d".formatted(name, assigned.getOrDefault(name, 0L)))
                .toList();
        return "Tickets by office\n" + String.join("\n", lines);
    }

    private String trouble() {
        var errors = run.errors();
        if (errors.isEmpty()) {
            return "Nothing went wrong.";
        }
        var shown =
                errors.stream().limit(ERRORS_SHOWN).map(error -> "  - " + error).collect(Collectors.joining("\n"));
        var more = errors.size() > ERRORS_SHOWN ? "\n  … and %d more".formatted(errors.size() - ERRORS_SHOWN) : "";
        return "What went wrong, and what was done instead (%d)%n%s%s".formatted(errors.size(), shown, more);
    }

    private String analysisCounts(String field) {
        var counts = count(ticket -> ticket.path("ai_analysis").path(field));
        List<Map.Entry<String, Long>> entries = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .toList();
        return entries.stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** How many tickets of the run have each value; tickets without one are not counted. */
    private Map<String, Long> count(Function<JsonNode, JsonNode> value) {
        return run.tickets().stream()
                .map(value)
                .filter(JsonNode::isTextual)
                .collect(Collectors.groupingBy(JsonNode::asText, TreeMap::new, Collectors.counting()));
    }
}
