package org.ticketdistribution.web.tickets;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.ticketdistribution.web.Frame;

/** The pages of this part, in `templates/tickets`. */
@CheckedTemplate(basePath = "tickets")
final class Templates {

    private Templates() {}

    static native TemplateInstance tickets(Frame frame, TicketsView view);

    static native TemplateInstance count(String tickets);

    static native TemplateInstance ticket(Frame frame, TicketPageView view);
}
