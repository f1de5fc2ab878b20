package org.ticketdistribution.web;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.store.Run;
import org.ticketdistribution.store.RunIssues;
import org.ticketdistribution.store.RunTable;
import org.ticketdistribution.store.Statistics;

/** What the first page shows, read from the database. */
@ApplicationScoped
class HomeViews {

    private final Statistics statistics;
    private final RunTable runs;
    private final RunIssues issues;

    HomeViews(Statistics statistics, RunTable runs, RunIssues issues) {
        this.statistics = statistics;
        this.runs = runs;
        this.issues = issues;
    }

    /** The page; empty when it asks for a run that does not exist. */
    Uni<Optional<HomeView>> view(@Nullable Long wanted, UploadView upload, Speech speech) {
        return Uni.combine()
                .all()
                .unis(statistics.snapshot(), runs.staff(), run(wanted, speech))
                // One after the other: no database work side by side in one request.
                .usingConcurrencyOf(1)
                .with((figures, staff, run) -> run.isEmpty() && wanted != null
                        ? Optional.empty()
                        : Optional.of(view(wanted, upload, figures, staff, run.orElse(null), speech)));
    }

    private static HomeView view(
            @Nullable Long wanted,
            UploadView upload,
            Statistics.Snapshot figures,
            RunTable.Staff staff,
            @Nullable RunView run,
            Speech speech) {
        return new HomeView(
                figures.totalTickets() == 0,
                staff.offices() > 0 && staff.managers() > 0,
                Numbers.of(figures, speech),
                Chart.of(figures, speech),
                run,
                wanted == null ? "" : wanted.toString(),
                wanted != null && run != null && !run.ended(),
                upload);
    }

    /** The run of this id, else the last one. */
    private Uni<Optional<RunView>> run(@Nullable Long id, Speech speech) {
        var found = id == null ? runs.newest(1).map(List::stream).map(newest -> newest.findFirst()) : runs.find(id);
        return found.chain(run -> run.map(present -> withIssues(present, speech))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<RunView>> withIssues(Run run, Speech speech) {
        return issues.first(run.id(), RunView.ISSUES_SHOWN + 1)
                .map(shown -> Optional.of(RunView.of(run, shown, speech)));
    }
}
