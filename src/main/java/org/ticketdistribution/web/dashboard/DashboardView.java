package org.ticketdistribution.web.dashboard;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.web.runs.RunView;

/**
 * The first page.
 *
 * @param empty whether neither a ticket nor a manager nor an office is stored
 * @param demoOffered whether the demo data may be loaded
 * @param demoLoaded whether the demo data are all that is stored
 * @param run the run at work, else the last one; null before the first
 * @param charts those that have something to show
 */
@TemplateData
public record DashboardView(
        boolean empty,
        boolean demoOffered,
        boolean demoLoaded,
        @Nullable RunView run,
        NumbersView numbers,
        List<Chart> charts,
        DaysView days,
        LoadsView loads) {

    public DashboardView {
        charts = List.copyOf(charts);
    }

    /** Whether a run is at work or waits to be. */
    public boolean watching() {
        return run != null && !run.ended();
    }
}
