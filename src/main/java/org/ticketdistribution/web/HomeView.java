package org.ticketdistribution.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first page.
 *
 * @param empty whether nothing at all is stored yet
 * @param staffed whether there is an office and a manager to give tickets to
 * @param run the run asked for, else the last one; null before the first
 * @param asked the run asked for, empty when none is
 * @param watching whether the page waits for that run and comes again by itself
 * @param charts those that have something to show
 */
public record HomeView(
        boolean empty,
        boolean staffed,
        Numbers numbers,
        List<Chart> charts,
        @Nullable RunView run,
        String asked,
        boolean watching,
        UploadView upload) {

    public HomeView {
        charts = List.copyOf(charts);
    }
}
