package org.ticketdistribution.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Each manager's load before and after the run, by office, and how evenly it is spread. */
final class LoadTable {
    private static final Comparator<JsonNode> ORDER = Comparator.comparing(
                    (JsonNode manager) -> manager.path("business_unit_name").asText())
            .thenComparing(manager -> manager.path("id").asLong());

    private final DemoRun run;
    private final Map<Long, Long> taken;

    LoadTable(DemoRun run) {
        this.run = run;
        this.taken = run.tickets().stream()
                .filter(DemoRun::assigned)
                .collect(Collectors.groupingBy(
                        ticket -> ticket.path("assignment").path("manager_id").asLong(), Collectors.counting()));
    }

    String text() {
        var text = new StringBuilder("Managers' load, before → after");
        var office = "";
        for (var manager : run.managers().stream().sorted(ORDER).toList()) {
            var next = manager.path("business_unit_name").asText();
            if (!next.equals(office)) {
                text.append("\n  ").append(next);
                office = next;
            }
            text.append("\n    ").append(line(manager));
        }
        return text.append("\n  ").append(spread()).toString();
    }

    private String line(JsonNode manager) {
        int growth = after(manager) - before(manager);
        var skills =
                Json.list(manager.path("skills")).stream().map(JsonNode::asText).collect(Collectors.joining(", "));
        return "%-28s %-20s %-12s %3d → %-3d %s"
                .formatted(
                        manager.path("name").asText(),
                        manager.path("position").asText(),
                        skills,
                        before(manager),
                        after(manager),
                        growth == 0 ? "" : "+" + growth)
                .stripTrailing();
    }

    private String spread() {
        return String.format(
                Locale.ROOT,
                "Fairness: lowest and highest load %s → %s, standard deviation %.1f → %.1f",
                range(this::before),
                range(LoadTable::after),
                deviation(this::before),
                deviation(LoadTable::after));
    }

    private String range(ToIntFunction<JsonNode> load) {
        var figures = run.managers().stream().mapToInt(load).summaryStatistics();
        return figures.getCount() == 0 ? "none" : figures.getMin() + "–" + figures.getMax();
    }

    private double deviation(ToIntFunction<JsonNode> load) {
        double mean = run.managers().stream().mapToInt(load).average().orElse(0);
        return Math.sqrt(run.managers().stream()
                .mapToDouble(manager -> Math.pow(load.applyAsInt(manager) - mean, 2))
                .average()
                .orElse(0));
    }

    private int before(JsonNode manager) {
        return after(manager)
                - taken.getOrDefault(manager.path("id").asLong(), 0L).intValue();
    }

    private static int after(JsonNode manager) {
        return manager.path("current_load").asInt();
    }
}
