package org.ticketdistribution.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.store.Ticket;

/** A ticket with its analysis and assignment, where it has them. */
@Schema(name = "Ticket")
public record TicketOut(
        long id,
        UUID clientGuid,
        @Nullable String gender,
        @Nullable LocalDate birthDate,
        String description,
        @Nullable String attachmentKey,

        @Nullable @Schema(description = "A link to the attachment, valid one hour")
        String attachmentUrl,

        @Nullable @Schema(examples = "VIP") String segment,
        @Nullable String country,
        @Nullable String region,
        @Nullable String city,
        @Nullable String street,
        @Nullable String house,
        @Nullable Double latitude,
        @Nullable Double longitude,

        @Nullable @Schema(enumeration = {"building", "city", "region"})
        String precision,

        Instant createdAt,

        @Schema(description = "Changes with the ticket, its analysis and its assignment; also the ETag")
        String version,

        @Nullable AnalysisOut aiAnalysis,
        @Nullable AssignmentOut assignment,
        @Nullable String unassignedReason,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description =
                        "How the rules decided last, step by step; only for a single ticket. A person may have chosen another manager since: assignment.source")
        @Nullable
        Map<String, Object> decision) {

    /**
     * The ticket without its decision.
     *
     * @param link makes the link to an object
     */
    static TicketOut of(Ticket ticket, Function<String, Optional<String>> link) {
        return of(ticket, link, null);
    }

    static TicketOut of(
            Ticket ticket, Function<String, Optional<String>> link, @Nullable Map<String, Object> decision) {
        return new TicketOut(
                ticket.id,
                ticket.clientGuid,
                ticket.gender,
                ticket.birthDate,
                ticket.description,
                ticket.attachmentKey,
                Optional.ofNullable(ticket.objectKey).flatMap(link).orElse(null),
                ticket.segment,
                ticket.country,
                ticket.region,
                ticket.city,
                ticket.street,
                ticket.house,
                ticket.latitude,
                ticket.longitude,
                ticket.precision,
                ticket.createdAt,
                ticket.version(),
                AnalysisOut.of(ticket),
                AssignmentOut.of(ticket.assignment),
                ticket.decision == null || ticket.assignment != null ? null : ticket.decision.unassignedReason,
                decision);
    }
}
