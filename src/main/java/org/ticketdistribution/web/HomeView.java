package org.ticketdistribution.web;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first page.
 *
 * @param empty whether nothing at all is stored yet
 * @param staffed whether there is an office and a manager to give tickets to
 * @param run the run asked for, else the last one; null before the first
 * @param watching whether the page waits for that run and comes again by itself
 * @param charts those that have something to show
 */
@TemplateData
public record HomeView(
        boolean empty,
        boolean staffed,
        Numbers numbers,
        List<Chart> charts,
        @Nullable RunView run,
        boolean watching,
        UploadView upload,
        TicketList tickets) {

    public HomeView {
        charts = List.copyOf(charts);
    }
}
