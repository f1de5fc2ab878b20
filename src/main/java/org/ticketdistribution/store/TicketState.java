package org.ticketdistribution.store;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.assignment.OpenTicket;

/**
 * What a person's change of a ticket is decided from, read while nobody else can change it.
 *
 * @param version as {@link Ticket#version} gives it
 * @param located whether its place was looked for, found or not; before that it cannot be routed
 * @param routed what the rules look at, null without an analysis
 * @param needsReview whether a person should look at the analysis or at the place
 * @param accepted whether a person looked at the analysis and left it as it is
 * @param managerId who has it, null when nobody does
 * @param managerName null when nobody has it
 * @param unassignedCode why nobody takes it, null when somebody does or nobody was looked for
 * @param unassignedReason the same in one line of Russian
 * @param objectKey its file in the object store, null when there is none
 * @param analysis as the history tells it, null without one
 * @param assignment as the history tells it, null without one
 */
public record TicketState(
        long id,
        String version,
        boolean located,
        @Nullable OpenTicket routed,
        boolean needsReview,
        boolean accepted,
        @Nullable Long managerId,
        @Nullable String managerName,
        @Nullable String unassignedCode,
        @Nullable String unassignedReason,
        @Nullable String objectKey,
        @Nullable JsonObject analysis,
        @Nullable JsonObject assignment) {

    /** Who has the ticket, or why nobody does, as the history tells it. */
    public JsonObject whoHasIt() {
        var told = new JsonObject().put("assignment", assignment);
        return assignment == null ? told.put("unassigned_reason", unassignedReason) : told;
    }

    /** What was found in its text, as the history tells it. */
    public JsonObject whatItIsAbout() {
        return new JsonObject().put("analysis", analysis);
    }
}
