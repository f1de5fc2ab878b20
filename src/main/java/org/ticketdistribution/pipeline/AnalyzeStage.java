package org.ticketdistribution.pipeline;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.ticketdistribution.analysis.AnalysisConfig;
import org.ticketdistribution.analysis.AnalysisFailedException;
import org.ticketdistribution.analysis.Analyzers;
import org.ticketdistribution.analysis.TicketAnalyzer;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.model.Issue.Severity;
import org.ticketdistribution.model.Issue.Stage;
import org.ticketdistribution.platform.Offload;
import org.ticketdistribution.store.AnalysisQueue;
import org.ticketdistribution.store.AnalysisQueue.Analyzed;
import org.ticketdistribution.store.AnalysisQueue.OpenText;
import org.ticketdistribution.store.RunTable;

/**
 * Analyses the run's members that have no analysis: by the model, and in the process when there is no model, no text,
 * or the model failed. So every ticket gets an answer, and what failed is an issue.
 *
 * <p>At most `llm.concurrency` calls are in flight; results are written in the order in which they come, a few at a
 * time, outside of the concurrent branches. When writing fails, the calls in flight are cancelled and the run fails.
 */
@ApplicationScoped
class AnalyzeStage {

    private static final Logger LOG = Logger.getLogger(AnalyzeStage.class);

    /** Tickets read at a time: their texts are all that is held in memory. */
    private static final int BATCH = 500;

    /** Answers written at a time: few enough that little is lost with the process. */
    private static final int WRITE_BATCH = 20;

    private final AnalysisQueue queue;
    private final RunTable runs;
    private final Analyzers analyzers;
    private final AnalysisConfig config;
    private final Offload offload;

    AnalyzeStage(AnalysisQueue queue, RunTable runs, Analyzers analyzers, AnalysisConfig config, Offload offload) {
        this.queue = queue;
        this.runs = runs;
        this.analyzers = analyzers;
        this.config = config;
        this.offload = offload;
    }

    /** A ticket's answer, with what is to be reported about it. */
    private record Outcome(Analyzed analyzed, Optional<Issue> issue) {}

    Uni<Void> run(long run) {
        return Batches.byId(
                after -> queue.next(run, after, BATCH),
                ticket -> ticket.text().ticketId(),
                batch -> analyze(run, batch));
    }

    private Uni<Void> analyze(long run, List<OpenText> batch) {
        return analyzers.model().map(model -> byModel(run, model, batch)).orElseGet(() -> inProcess(batch)
                .chain(outcomes -> write(run, outcomes)));
    }

    private Uni<Void> byModel(long run, TicketAnalyzer model, List<OpenText> batch) {
        return Multi.createFrom()
                .iterable(batch)
                .onItem()
                .transformToUni(ticket -> one(model, ticket))
                .merge(config.concurrency())
                .group()
                .intoLists()
                .of(WRITE_BATCH)
                .onItem()
                .transformToUniAndConcatenate(outcomes -> write(run, outcomes))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Outcome> one(TicketAnalyzer model, OpenText ticket) {
        if (ticket.text().text().isBlank()) {
            return inProcess(List.of(ticket)).map(outcomes -> outcomes.get(0));
        }
        return model.analyze(ticket.text())
                .map(analysis -> new Outcome(new Analyzed(ticket, analysis), Optional.empty()))
                .onFailure()
                .recoverWithUni(failure -> insteadOfModel(ticket, reason(ticket, failure)));
    }

    /** A failure that the adapter did not foresee is our bug: it goes to the log, and the ticket is answered all the same. */
    private static String reason(OpenText ticket, Throwable failure) {
        if (failure instanceof AnalysisFailedException known) {
            return known.kind() + ": " + known.getMessage();
        }
        LOG.errorf(failure, "Unexpected failure of the model's path, ticket %s", ticket.guid());
        return "unexpected, see the log";
    }

    private Uni<Outcome> insteadOfModel(OpenText ticket, String reason) {
        var issue = Issue.of(
                Stage.ANALYSIS,
                Severity.WARNING,
                "analysis.model_failed",
                "ticket " + ticket.guid(),
                "the model failed (" + reason
                        + "), so the local analyzer answered; look at the result, or upload the ticket again once the model is back");
        return inProcess(List.of(ticket))
                .map(outcomes -> new Outcome(outcomes.get(0).analyzed(), Optional.of(issue)));
    }

    private Uni<List<Outcome>> inProcess(List<OpenText> tickets) {
        return offload.call(() -> tickets.stream().map(this::inProcess).toList());
    }

    private Outcome inProcess(OpenText ticket) {
        var analysis = analyzers.local().analyze(ticket.text());
        var issue = ticket.text().text().isBlank() ? Optional.of(noText(ticket)) : Optional.<Issue>empty();
        return new Outcome(new Analyzed(ticket, analysis), issue);
    }

    private static Issue noText(OpenText ticket) {
        return Issue.of(
                Stage.ANALYSIS,
                Severity.WARNING,
                "analysis.no_text",
                "ticket " + ticket.guid(),
                "the ticket has no text" + (ticket.text().hasAttachment() ? ", only an attachment" : "")
                        + "; it was routed as a question and needs a person's look");
    }

    private Uni<Void> write(long run, List<Outcome> outcomes) {
        var analyzed = outcomes.stream().map(Outcome::analyzed).toList();
        var issues =
                outcomes.stream().flatMap(outcome -> outcome.issue().stream()).toList();
        return queue.write(run, analyzed).chain(() -> runs.report(run, issues));
    }
}
