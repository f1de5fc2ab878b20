package org.ticketdistribution.web.runs;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.ticketdistribution.runs.Runs;
import org.ticketdistribution.store.Run;
import org.ticketdistribution.store.RunIssues;
import org.ticketdistribution.store.RunResult;
import org.ticketdistribution.store.RunTable;
import org.ticketdistribution.web.Speech;

/** Runs as pages show them. */
@ApplicationScoped
public class RunViews {

    /** An older run is not at work while so many younger ones have ended. */
    private static final int NEWEST = 10;

    private final RunTable table;
    private final Runs runs;
    private final RunIssues issues;
    private final RunResult results;

    RunViews(RunTable table, Runs runs, RunIssues issues, RunResult results) {
        this.table = table;
        this.runs = runs;
        this.issues = issues;
        this.results = results;
    }

    /** The run that is at work or waits to be, else the last one; empty before the first. */
    public Uni<Optional<RunView>> current(Speech speech) {
        return table.newest(NEWEST)
                .map(newest -> newest.stream()
                        .filter(run -> !run.state().isEnd())
                        .findFirst()
                        .or(() -> newest.stream().findFirst()))
                .chain(run -> views(run.stream().toList(), speech))
                .map(views -> views.stream().findFirst());
    }

    /** Newest first. */
    Uni<List<RunView>> newest(int count, Speech speech) {
        return table.newest(count).chain(found -> views(found, speech));
    }

    /** The run, empty for an unknown id. */
    Uni<Optional<RunView>> find(long run, Speech speech) {
        return table.find(run)
                .chain(found -> views(found.stream().toList(), speech))
                .map(views -> views.stream().findFirst());
    }

    Uni<ResultView> result(long run, Speech speech) {
        return issues.first(run, ResultView.ISSUES_SHOWN + 1)
                .chain(found -> results.of(run).map(counts -> ResultView.of(run, counts, found, speech)));
    }

    private Uni<List<RunView>> views(List<Run> found, Speech speech) {
        if (found.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return runs.progress(found).map(progress -> found.stream()
                .flatMap(run -> Optional.ofNullable(progress.get(run.id())).stream()
                        .map(known -> RunView.of(run, known, speech)))
                .toList());
    }
}
