package org.ticketdistribution.web.dashboard;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.ticketdistribution.pipeline.DemoFiles;
import org.ticketdistribution.store.DemoRun;
import org.ticketdistribution.store.Overview;
import org.ticketdistribution.store.RunTable;
import org.ticketdistribution.web.Speech;
import org.ticketdistribution.web.runs.RunView;
import org.ticketdistribution.web.runs.RunViews;

/** What the first page shows, read from the database. */
@ApplicationScoped
class DashboardViews {

    private final Overview overview;
    private final RunTable table;
    private final RunViews runs;
    private final DemoFiles demo;
    private final DemoRun demoRun;

    DashboardViews(Overview overview, RunTable table, RunViews runs, DemoFiles demo, DemoRun demoRun) {
        this.overview = overview;
        this.table = table;
        this.runs = runs;
        this.demo = demo;
        this.demoRun = demoRun;
    }

    Uni<DashboardView> view(Speech speech) {
        return Uni.combine()
                .all()
                .unis(overview.snapshot(speech.zone()), table.staff(), demoRun.isAllThereIs(), runs.current(speech))
                // One after the other: no database work side by side in one request.
                .usingConcurrencyOf(1)
                .with((figures, staff, isDemo, run) -> view(figures, staff, isDemo, run, speech));
    }

    private DashboardView view(
            Overview.Snapshot figures, RunTable.Staff staff, boolean isDemo, Optional<RunView> run, Speech speech) {
        var empty = figures.tickets() == 0 && staff.offices() == 0 && staff.managers() == 0;
        return new DashboardView(
                empty,
                empty && demo.areOffered(),
                isDemo,
                run.orElse(null),
                NumbersView.of(figures, speech),
                Chart.of(figures, speech),
                DaysView.of(figures.by(Overview.Trait.DAY), speech),
                LoadsView.of(figures.loads(), speech));
    }
}
