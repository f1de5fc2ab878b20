package org.ticketdistribution.api;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.ticketdistribution.attachments.AttachmentStore;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.runs.Runs;
import org.ticketdistribution.runs.RunsConfig;
import org.ticketdistribution.store.Run;
import org.ticketdistribution.store.RunIssues;
import org.ticketdistribution.store.RunTable;
import org.ticketdistribution.store.TicketFilter;
import org.ticketdistribution.store.TicketOrder;
import org.ticketdistribution.store.TicketSearch;

/** The answer to a request that queued a run: its result, or where to look for it. */
@ApplicationScoped
public class RunAnswer {

    private static final TicketOrder.Directed BY_ID = new TicketOrder.Directed(TicketOrder.ID, false);

    private final Runs runs;
    private final RunTable table;
    private final TicketSearch search;
    private final AttachmentStore attachments;
    private final RunsConfig config;
    private final RunIssues runIssues;

    RunAnswer(
            Runs runs,
            RunTable table,
            RunIssues runIssues,
            TicketSearch search,
            AttachmentStore attachments,
            RunsConfig config) {
        this.runs = runs;
        this.table = table;
        this.runIssues = runIssues;
        this.search = search;
        this.attachments = attachments;
        this.config = config;
    }

    /** Starts the run and waits for it as long as the client and the settings want, else answers 202. */
    Uni<Response> answer(long run, Preference preference) {
        runs.start(run);
        if (preference.respondAsync()) {
            return accepted(run);
        }
        var longest = preference.longest().filter(wanted -> wanted.compareTo(config.syncWait()) < 0);
        return runs.awaitEnd(run, longest.orElse(config.syncWait()))
                .chain(ended -> ended.map(this::ended).orElseGet(() -> accepted(run)));
    }

    /** The result of a run that has ended. */
    public Uni<PipelineResultOut> result(Run run) {
        return issues(run.id())
                .chain(issues -> search.page(TicketFilter.ofRun(run.id()), BY_ID, 1, config.resultLimit())
                        .map(page -> PipelineResultOut.of(
                                run,
                                issues,
                                page.items().stream()
                                        .map(ticket -> TicketOut.of(ticket, attachments::link))
                                        .toList(),
                                page.total())));
    }

    /** The run as it stands, empty for an unknown id. */
    Uni<Optional<RunOut>> progress(long run) {
        return table.find(run).chain(found -> issues(run)
                .chain(issues -> views(found.stream().toList(), issues))
                .map(views -> views.stream().findFirst()));
    }

    /** The newest runs, newest first, without their issues. */
    Uni<List<RunOut>> newest(int count) {
        return table.newest(count).chain(found -> views(found, List.of()));
    }

    /** Wants the run to stop, and says how it stands. */
    Uni<Response> cancelled(long run) {
        return runs.cancel(run).chain(() -> progress(run)).map(found -> {
            var view = found.orElseThrow(() -> ProblemException.notFound("run", run));
            return switch (Run.State.valueOf(view.state().toUpperCase(Locale.ROOT))) {
                case QUEUED, RUNNING -> at(run, Response.accepted(view));
                case CANCELLED -> Response.ok(view).build();
                case SUCCEEDED, FAILED ->
                    Problem.of(409, "run " + run + " cannot be cancelled, it has ended: " + view.state())
                            .ofRun(run)
                            .response();
            };
        });
    }

    private static Response at(long run, Response.ResponseBuilder answer) {
        return answer.header("Location", "/api/runs/" + run).build();
    }

    private Uni<List<RunOut>> views(List<Run> found, List<Issue> issues) {
        return runs.progress(found).map(progress -> found.stream()
                .map(run -> RunOut.of(run, Objects.requireNonNull(progress.get(run.id())), issues))
                .toList());
    }

    private Uni<List<Issue>> issues(long run) {
        return runIssues.first(run, config.issueLimit());
    }

    private Uni<Response> ended(Run run) {
        if (run.state() == Run.State.FAILED) {
            var sentence = "run " + run.id() + " failed: " + run.failure();
            return Uni.createFrom()
                    .item(Problem.of(500, sentence).ofRun(run.id()).response());
        }
        return result(run).map(result -> Response.ok(result).build());
    }

    private Uni<Response> accepted(long run) {
        return progress(run).map(found -> at(run, Response.accepted(found.orElse(null))));
    }
}
