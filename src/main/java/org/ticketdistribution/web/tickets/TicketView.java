package org.ticketdistribution.web.tickets;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.attachments.ObjectKeys;
import org.ticketdistribution.store.AiAnalysis;
import org.ticketdistribution.store.Ticket;
import org.ticketdistribution.web.Speech;

/**
 * A ticket on its own page. What is not known is empty.
 *
 * @param line the same facts as in the list
 * @param assignedBy the person who chose the manager, empty when the rules did
 * @param overrides the hard rules that this person set aside, in words; empty for none
 * @param reason why this manager, or why nobody; Russian, as it is stored
 * @param text what the client wrote, empty when there is only a picture
 * @param address what is known of it, with commas
 * @param precision building, city or region: how sure the point is; empty without a point
 * @param attachment the file's name as the ticket gives it, empty without one
 * @param file the name of the file that is kept, empty when none is
 * @param picture whether a browser may show the file
 * @param analysis null before the analysis
 * @param decision null before the first decision
 * @param map null without anything to draw
 * @param history the latest first
 */
@TemplateData
public record TicketView(
        TicketLine line,
        String guid,
        String createdAt,
        String birthDate,
        String text,
        String address,
        String coordinates,
        String precision,
        String attachment,
        String file,
        boolean picture,
        String assignedAt,
        String assignedBy,
        String overrides,
        String reason,
        @Nullable AnalysisView analysis,
        @Nullable DecisionView decision,
        @Nullable TicketMap map,
        List<HistoryLine> history) {

    public TicketView {
        history = List.copyOf(history);
    }

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

    public static TicketView of(TicketFacts facts, Speech speech) {
        var ticket = facts.ticket();
        var assignment = ticket.assignment;
        var line = TicketLine.of(ticket, speech);
        var history = new ArrayList<>(facts.history());
        Collections.reverse(history);
        return new TicketView(
                line,
                ticket.clientGuid.toString(),
                speech.moment(ticket.createdAt),
                ticket.birthDate == null ? "" : speech.date(ticket.birthDate),
                ticket.description,
                address(ticket),
                coordinates(ticket, speech),
                ticket.precision == null ? "" : ticket.precision,
                ticket.attachmentKey == null ? "" : ticket.attachmentKey,
                ticket.objectKey == null ? "" : ObjectKeys.fileName(ticket.objectKey),
                ticket.objectKey != null && ObjectKeys.isPicture(ObjectKeys.contentType(ticket.objectKey)),
                assignment == null ? "" : speech.moment(assignment.assignedAt),
                assignment == null || assignment.assignedBy == null ? "" : assignment.assignedBy,
                assignment == null ? "" : overrides(assignment.overrides, speech),
                assignment == null ? line.reason() : assignment.reason,
                ticket.analysis == null ? null : AnalysisView.of(ticket.analysis, speech),
                facts.decision() == null ? null : DecisionView.of(facts.decision(), speech),
                TicketMap.of(facts, speech),
                history.stream().map(entry -> HistoryLine.of(entry, speech)).toList());
    }

    private static String overrides(String rules, Speech speech) {
        return Arrays.stream(rules.split(","))
                .filter(rule -> !rule.isBlank())
                .map(rule -> Rule.words(rule.strip().toLowerCase(Locale.ROOT), speech))
                .collect(Collectors.joining(", "));
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
