package org.ticketdistribution.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Three assignments of different kinds with the reason that the service gives for them. */
final class ExplainedDecisions {
    private static final int SHOWN = 3;
    private static final int TEXT_WIDTH = 90;

    /** One ticket of each kind, then whatever comes: a client with priority, another language than Russian, no place. */
    private static final List<Predicate<JsonNode>> KINDS = List.of(
            ticket -> Set.of("VIP", "Priority").contains(ticket.path("segment").asText()),
            ticket -> Set.of("KZ", "ENG")
                    .contains(ticket.path("ai_analysis").path("language").asText()),
            ticket -> !ticket.path("latitude").isNumber(),
            ticket -> true);

    private final DemoRun run;

    ExplainedDecisions(DemoRun run) {
        this.run = run;
    }

    String text() {
        var decisions = chosen().stream().map(ExplainedDecisions::describe).collect(Collectors.joining("\n"));
        return decisions.isEmpty() ? "No ticket was assigned." : "Decisions explained\n" + decisions;
    }

    private List<JsonNode> chosen() {
        var assigned = run.tickets().stream().filter(DemoRun::assigned).toList();
        var chosen = new LinkedHashSet<JsonNode>();
        for (var kind : KINDS) {
            assigned.stream()
                    .filter(kind)
                    .filter(ticket -> !chosen.contains(ticket))
                    .findFirst()
                    .ifPresent(chosen::add);
        }
        chosen.addAll(assigned);
        return chosen.stream().limit(SHOWN).toList();
    }

    private static String describe(JsonNode ticket) {
        var analysis = ticket.path("ai_analysis");
        var assignment = ticket.path("assignment");
        return """
                Ticket %s, %s: «%s»
                  %s, priority %d, %s, %s
                  → %s, %s
                  %s""".formatted(
                        ticket.path("id").asText(),
                        ticket.path("segment").asText(),
                        shortened(ticket.path("description").asText("")),
                        analysis.path("category").asText(),
                        analysis.path("priority").asInt(),
                        analysis.path("sentiment").asText(),
                        analysis.path("language").asText(),
                        assignment.path("manager_name").asText(),
                        assignment.path("business_unit_name").asText(),
                        assignment.path("reason").asText())
                .indent(2)
                .stripTrailing();
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= TEXT_WIDTH ? line : line.substring(0, TEXT_WIDTH - 1) + "…";
    }
}
