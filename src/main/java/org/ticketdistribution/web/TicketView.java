package org.ticketdistribution.web;

import io.quarkus.qute.TemplateData;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.store.AiAnalysis;
import org.ticketdistribution.store.Ticket;

/**
 * A ticket on its own page. What is not known is empty.
 *
 * @param line the same facts as in the list
 * @param text what the client wrote, empty when there is only a picture
 * @param address what is known of it, with commas
 * @param precision building, city or region: how sure the point is; empty without a point
 * @param attachment the file's name as the ticket gives it, empty without one
 * @param attachmentLink for one hour, empty when the file itself is not there
 * @param analysis null before the analysis
 * @param decision null before the first decision
 */
@TemplateData
public record TicketView(
        TicketLine line,
        String createdAt,
        String birthDate,
        String text,
        String address,
        String coordinates,
        String precision,
        String attachment,
        String attachmentLink,
        String assignedAt,
        @Nullable AnalysisView analysis,
        @Nullable DecisionView decision) {

    /**
     * What was found in the text.
     *
     * @param source llm, local or manual
     * @param model its name, empty when no model answered
     * @param confidence in per cent, empty when unknown
     */
    @TemplateData
    public record AnalysisView(
            String sentiment, String language, String summary, String source, String model, String confidence) {

        static AnalysisView of(AiAnalysis analysis, Speech speech) {
            return new AnalysisView(
                    speech.sentiment(analysis.sentiment),
                    speech.ticketLanguage(analysis.language),
                    analysis.summary,
                    analysis.source,
                    analysis.model == null ? "" : analysis.model,
                    analysis.confidence == null ? "" : speech.decimal(analysis.confidence * 100, 0));
        }
    }

    static TicketView of(
            Ticket ticket, Function<String, Optional<String>> links, @Nullable DecisionView decision, Speech speech) {
        return new TicketView(
                TicketLine.of(ticket, speech),
                speech.moment(ticket.createdAt),
                ticket.birthDate == null ? "" : speech.date(ticket.birthDate),
                ticket.description,
                address(ticket),
                coordinates(ticket, speech),
                ticket.precision == null ? "" : ticket.precision,
                ticket.attachmentKey == null ? "" : ticket.attachmentKey,
                ticket.objectKey == null ? "" : links.apply(ticket.objectKey).orElse(""),
                ticket.assignment == null ? "" : speech.moment(ticket.assignment.assignedAt),
                ticket.analysis == null ? null : AnalysisView.of(ticket.analysis, speech),
                decision);
    }

    private static String address(Ticket ticket) {
        return Stream.of(ticket.country, ticket.region, ticket.city, ticket.street, ticket.house)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static String coordinates(Ticket ticket, Speech speech) {
        return ticket.latitude == null || ticket.longitude == null
                ? ""
                : speech.decimal(ticket.latitude, 4) + "; " + speech.decimal(ticket.longitude, 4);
    }
}
