package org.ticketdistribution.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What the service answered: the run, all its tickets, and managers and offices as they are afterwards.
 *
 * @param result the PipelineResult
 * @param tickets every ticket of the run, also those that the result left out
 */
record DemoRun(JsonNode result, List<JsonNode> tickets, List<JsonNode> managers, List<JsonNode> offices) {
    DemoRun {
        tickets = List.copyOf(tickets);
        managers = List.copyOf(managers);
        offices = List.copyOf(offices);
    }

    int loaded() {
        return result.path("tickets_loaded").asInt();
    }

    int analyzed() {
        return result.path("tickets_analyzed").asInt();
    }

    int assigned() {
        return result.path("tickets_assigned").asInt();
    }

    List<String> errors() {
        return Json.list(result.path("errors")).stream().map(JsonNode::asText).toList();
    }

    /** Whether every ticket of the run is analysed, and assigned or left for a stated reason; false without tickets. */
    boolean allHandled() {
        return loaded() > 0
                && analyzed() == loaded()
                && tickets.size() == loaded()
                && tickets.stream().allMatch(DemoRun::handled);
    }

    static boolean assigned(JsonNode ticket) {
        return ticket.path("assignment").isObject();
    }

    private static boolean handled(JsonNode ticket) {
        boolean routed =
                assigned(ticket) || !ticket.path("unassigned_reason").asText("").isBlank();
        return ticket.path("ai_analysis").isObject() && routed;
    }
}
