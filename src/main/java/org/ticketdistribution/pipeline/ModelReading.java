package org.ticketdistribution.pipeline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.analysis.Analysis;
import org.ticketdistribution.analysis.Analyzers;
import org.ticketdistribution.analysis.Opinions;
import org.ticketdistribution.analysis.Picture;
import org.ticketdistribution.analysis.TicketAnalyzer;
import org.ticketdistribution.analysis.TicketText;
import org.ticketdistribution.analysis.TrustConfig;
import org.ticketdistribution.analysis.masking.Masked;
import org.ticketdistribution.analysis.masking.Masking;
import org.ticketdistribution.attachments.AttachmentStore;
import org.ticketdistribution.attachments.AttachmentStoreException;
import org.ticketdistribution.attachments.ObjectKeys;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.model.Issue.Severity;
import org.ticketdistribution.model.Issue.Stage;
import org.ticketdistribution.platform.Offload;
import org.ticketdistribution.store.AnalysisQueue.Analyzed;
import org.ticketdistribution.store.AnalysisQueue.OpenText;

/**
 * Has a model read a ticket: with its picture where the model can see, without personal data, once for equal tickets;
 * and hears what the local analyzer thinks of the same ticket.
 */
@ApplicationScoped
class ModelReading {

    /** Larger pictures are refused by endpoints or cost more than they tell. */
    private static final int LARGEST_PICTURE = 5 * 1024 * 1024;

    private final ModelAnswers answers;
    private final Analyzers analyzers;
    private final AttachmentStore attachments;
    private final TrustConfig trust;
    private final Offload offload;

    ModelReading(
            ModelAnswers answers,
            Analyzers analyzers,
            AttachmentStore attachments,
            TrustConfig trust,
            Offload offload) {
        this.answers = answers;
        this.analyzers = analyzers;
        this.attachments = attachments;
        this.trust = trust;
        this.offload = offload;
    }

    /** Whether the ticket has a picture that the model would look at. */
    boolean canSee(TicketAnalyzer model, OpenText ticket) {
        return model.sees()
                && ticket.objectKey() != null
                && ObjectKeys.isPicture(ObjectKeys.contentType(ticket.objectKey()));
    }

    /**
     * The ticket's analysis.
     *
     * @return fails as {@link TicketAnalyzer#analyze} does
     */
    Uni<Analyzed> analyze(TicketAnalyzer model, OpenText ticket) {
        return canSee(model, ticket)
                ? look(ticket).chain(seen -> analyze(model, ticket, seen))
                : analyze(model, ticket, Seen.NOTHING);
    }

    /**
     * What came of looking at a ticket's attachment.
     *
     * @param picture null when there is none to show
     * @param issue why there is none, null when there is nothing to report
     */
    private record Seen(@Nullable Picture picture, @Nullable Issue issue) {

        static final Seen NOTHING = new Seen(null, null);
    }

    private Uni<Seen> look(OpenText ticket) {
        var key = String.valueOf(ticket.objectKey());
        return attachments
                .read(key, LARGEST_PICTURE)
                .map(content -> content.map(bytes -> new Seen(new Picture(ObjectKeys.contentType(key), bytes), null))
                        .orElseGet(() -> new Seen(null, notSeen(ticket, "it is not in the store, or over 5 MB"))))
                .onFailure(AttachmentStoreException.class)
                .recoverWithItem(failure -> new Seen(null, notSeen(ticket, String.valueOf(failure.getMessage()))));
    }

    private static Issue notSeen(OpenText ticket, String why) {
        return Issue.of(
                Stage.ANALYSIS,
                Severity.WARNING,
                "analysis.picture_not_seen",
                "ticket " + ticket.guid(),
                "its picture was not shown to the model (" + why + "), so only the text was read; look at the result");
    }

    private Uni<Analyzed> analyze(TicketAnalyzer model, OpenText ticket, Seen seen) {
        return offload.call(() -> Sent.of(ticket.text(), seen.picture(), trust.masking()))
                .chain(sent -> answers.answer(model, ticket, sent.text())
                        .chain(answer -> offload.call(() -> new Analyzed(
                                ticket,
                                weighed(sent.restored(answer.analysis()), ticket.text()),
                                answer.use(),
                                Optional.ofNullable(seen.issue())))));
    }

    /**
     * A ticket as the model gets it.
     *
     * @param masked what was taken out of its text; null when masking is off
     */
    private record Sent(TicketText text, @Nullable Masked masked) {

        static Sent of(TicketText ticket, @Nullable Picture picture, boolean masking) {
            var masked = masking ? Masking.mask(ticket.text()) : null;
            var text = new TicketText(
                    ticket.ticketId(),
                    masked == null ? ticket.text() : masked.text(),
                    ticket.segment(),
                    ticket.hasAttachment(),
                    picture);
            return new Sent(text, masked);
        }

        /** The analysis for those in the house: the summary names what was masked. */
        Analysis restored(Analysis answer) {
            return masked == null ? answer : answer.withSummary(masked.restore(answer.summary()));
        }
    }

    private Analysis weighed(Analysis ofModel, TicketText ticket) {
        return Opinions.weigh(ofModel, analyzers.local().analyze(ticket), trust.trustInModel(), trust.reviewBelow());
    }
}
