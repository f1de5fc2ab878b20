package org.ticketdistribution.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.store.TicketFilter;
import org.ticketdistribution.store.TicketOrder;

/** The filters and the order that the list and the export share. */
public final class TicketQuery {

    @Nullable
    @QueryParam("segment")
    @Parameter(example = "VIP")
    String segment;

    @Nullable
    @QueryParam("category")
    @Parameter(example = "Жалоба")
    String category;

    @Nullable
    @QueryParam("sentiment")
    @Parameter(example = "Негативный")
    String sentiment;

    @Nullable
    @QueryParam("language")
    @Parameter(example = "KZ")
    String language;

    @Nullable
    @QueryParam("office")
    @Parameter(example = "Астана")
    String office;

    @Nullable
    @QueryParam("manager_id")
    String managerId;

    @Nullable
    @QueryParam("priority_min")
    @Parameter(example = "7")
    String priorityMin;

    @Nullable
    @QueryParam("priority_max")
    String priorityMax;

    @Nullable
    @QueryParam("assigned")
    @Parameter(description = "true or false")
    String assigned;

    @Nullable
    @QueryParam("needs_review")
    @Parameter(description = "true or false")
    String needsReview;

    @Nullable
    @QueryParam("review_queue")
    @Parameter(
            description =
                    "true: what a person should do something about: an unsure analysis or place, an answer of the "
                            + "local analyzer in place of the model that nobody accepted, an analysed ticket without manager "
                            + "(quarantined spam too) that no unfinished run holds")
    String reviewQueue;

    @Nullable
    @QueryParam("unassigned")
    @Parameter(
            description = "Why the rules found nobody: spam_quarantined, no_offices, no_hub, no_managers or "
                    + "nobody_eligible; of tickets that nobody has")
    String unassigned;

    @Nullable
    @QueryParam("run_id")
    String runId;

    @Nullable
    @QueryParam("q")
    @Parameter(description = "Text in the description, the summary or the GUID")
    String query;

    @Nullable
    @QueryParam("sort")
    @Parameter(description = "id, priority, created_at or assigned_at; with a leading - for descending")
    String sort;

    TicketFilter filter() {
        return new TicketFilter(
                segment,
                category,
                sentiment,
                language,
                office,
                QueryValue.number("manager_id", managerId),
                QueryValue.integer("priority_min", priorityMin),
                QueryValue.integer("priority_max", priorityMax),
                QueryValue.flag("assigned", assigned),
                QueryValue.flag("needs_review", needsReview),
                QueryValue.number("run_id", runId),
                query,
                QueryValue.flag("review_queue", reviewQueue),
                unassigned);
    }

    TicketOrder.Directed order() {
        var text = sort == null || sort.isBlank() ? "id" : sort.strip();
        return TicketOrder.of(text)
                .orElseThrow(() -> QueryValue.bad(
                        "sort", text, "one of id, priority, created_at, assigned_at, with - in front for descending"));
    }
}
