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
import org.ticketdistribution.store.TicketOrder;
import org.ticketdistribution.store.TicketSearch;

/** What the first page shows, read from the database. */
@ApplicationScoped
class HomeViews {

    /** As the API lists them when no order is asked for. */
    private static final TicketOrder.Directed ORDER = new TicketOrder.Directed(TicketOrder.ID, false);

    private final Statistics statistics;
    private final RunTable runs;
    private final RunIssues issues;
    private final TicketSearch search;

    HomeViews(Statistics statistics, RunTable runs, RunIssues issues, TicketSearch search) {
        this.statistics = statistics;
        this.runs = runs;
        this.issues = issues;
        this.search = search;
    }

    /** The page; empty when it asks for a run that does not exist. */
    Uni<Optional<HomeView>> view(Wanted wanted, UploadView upload, Speech speech) {
        return Uni.combine()
                .all()
                .unis(
                        statistics.snapshot(),
                        runs.staff(),
                        run(wanted.run(), speech),
                        search.page(wanted.filter(), ORDER, wanted.page(), TicketList.SIZE))
                // One after the other: no database work side by side in one request.
                .usingConcurrencyOf(1)
                .with((figures, staff, run, page) -> run.isEmpty() && wanted.run() != null
                        ? Optional.empty()
                        : Optional.of(view(wanted, upload, figures, staff, run.orElse(null), page, speech)));
    }

    private static HomeView view(
            Wanted wanted,
            UploadView upload,
            Statistics.Snapshot figures,
            RunTable.Staff staff,
            @Nullable RunView run,
            TicketSearch.Page page,
            Speech speech) {
        return new HomeView(
                figures.totalTickets() == 0,
                staff.offices() > 0 && staff.managers() > 0,
                Numbers.of(figures, speech),
                Chart.of(figures, speech),
                run,
                wanted.run() != null && run != null && !run.ended(),
                upload,
                TicketList.of(page, wanted, FilterForm.of(wanted, figures, speech), speech));
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
