package org.ticketdistribution.api;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.RestResponse;
import org.ticketdistribution.attachments.AttachmentStore;
import org.ticketdistribution.store.Decisions;
import org.ticketdistribution.store.Ticket;
import org.ticketdistribution.store.TicketSearch;

/** One ticket as it is now, with its decision and its version as the ETag. */
@ApplicationScoped
public class TicketAnswer {

    private final TicketSearch search;
    private final Decisions decisions;
    private final AttachmentStore attachments;

    TicketAnswer(TicketSearch search, Decisions decisions, AttachmentStore attachments) {
        this.search = search;
        this.decisions = decisions;
        this.attachments = attachments;
    }

    Uni<RestResponse<TicketOut>> of(long id) {
        return search.find(id)
                .map(found -> found.orElseThrow(() -> ProblemException.notFound("ticket", id)))
                .chain(this::withDecision);
    }

    private Uni<RestResponse<TicketOut>> withDecision(Ticket ticket) {
        return decisions
                .of(ticket.id)
                .map(decision -> TicketOut.of(
                        ticket,
                        attachments::link,
                        decision.map(json -> json.getMap()).orElse(null)))
                .map(out -> RestResponse.ResponseBuilder.ok(out)
                        .header("ETag", '"' + out.version() + '"')
                        .build());
    }
}
