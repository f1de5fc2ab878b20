package org.ticketdistribution.pipeline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.analysis.AnalysisConfig;
import org.ticketdistribution.analysis.AnalysisFailedException;
import org.ticketdistribution.analysis.Analyzers;
import org.ticketdistribution.analysis.TicketAnalyzer;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.model.Issue.Severity;
import org.ticketdistribution.model.Issue.Stage;
import org.ticketdistribution.platform.Detached;
import org.ticketdistribution.platform.Gatherer;
import org.ticketdistribution.platform.Offload;
import org.ticketdistribution.runs.RunSignals;
import org.ticketdistribution.runs.SharedWork;
import org.ticketdistribution.store.AnalysisQueue;
import org.ticketdistribution.store.AnalysisQueue.Analyzed;
import org.ticketdistribution.store.AnalysisQueue.ModelUse;
import org.ticketdistribution.store.AnalysisQueue.OpenText;
import org.ticketdistribution.store.DatabaseTrouble;

/**
 * Analyses one ticket: by the model, and in the process when there is no model, no text, or the model failed. So every
 * ticket gets an answer, and what failed is an issue.
 *
 * <p>A ticket is in hand until its analysis is written. A few more are in hand than calls may be in flight.
 */
@ApplicationScoped
class AnalyzeStage implements SharedWork<OpenText> {

    private static final Logger LOG = Logger.getLogger(AnalyzeStage.class);

    /** Without a model: enough that reading and writing goes on while the processors are busy. */
    private static final int AT_ONCE_IN_PROCESS = 100;

    private static final int MOST_IN_A_WRITE = 200;
    private static final int ONE_WRITE_AT_A_TIME = 1;

    private static final int LEAST_AHEAD = 2;

    /** After so many attempts without an end the ticket is no longer risked with the model. */
    private static final int MOST_ATTEMPTS_WITH_MODEL = 3;

    private final AnalysisQueue queue;
    private final Analyzers analyzers;
    private final AnalysisConfig config;
    private final Offload offload;
    private final RunSignals signals;
    private final Outcomes outcomes;
    private final ModelReading reading;
    private final TicketTraces traces;
    private final Gatherer<Analyzed> written;

    AnalyzeStage(
            AnalysisQueue queue,
            Analyzers analyzers,
            AnalysisConfig config,
            Offload offload,
            RunSignals signals,
            Outcomes outcomes,
            ModelReading reading,
            TicketTraces traces,
            Detached detached) {
        this.queue = queue;
        this.analyzers = analyzers;
        this.config = config;
        this.offload = offload;
        this.signals = signals;
        this.outcomes = outcomes;
        this.reading = reading;
        this.traces = traces;
        this.written = new Gatherer<>(detached, MOST_IN_A_WRITE, ONE_WRITE_AT_A_TIME, this::write);
    }

    @Override
    public int atOnce() {
        return analyzers.model().isPresent() ? config.concurrency() + ahead() : AT_ONCE_IN_PROCESS;
    }

    /** Tickets that are ready when a call ends, so that the model never waits for the database. */
    private int ahead() {
        return Math.max(LEAST_AHEAD, config.concurrency() / 4);
    }

    @Override
    public Uni<List<OpenText>> claim(UUID replica, int most, Collection<OpenText> inHand) {
        var tickets = inHand.stream().map(ticket -> ticket.text().ticketId()).toList();
        return queue.claim(replica, most, tickets);
    }

    @Override
    public Uni<Void> work(OpenText ticket) {
        return traces.ticket(ticket, () -> analyzed(ticket).call(this::keep))
                .invoke(() -> signals.changed(ticket.run()))
                .replaceWithVoid();
    }

    /** One that cannot be written fails all that are written with it; so each of them is then written by itself. */
    private Uni<Void> keep(Analyzed analyzed) {
        return written.add(analyzed).onFailure().recoverWithUni(() -> write(List.of(analyzed)));
    }

    private Uni<Analyzed> analyzed(OpenText ticket) {
        var model = analyzers.model();
        if (ticket.text().isEmpty()
                && !model.map(asked -> reading.canSee(asked, ticket)).orElse(false)) {
            return inProcess(ticket, ModelUse.NONE, noText(ticket));
        }
        if (model.isEmpty()) {
            return inProcess(ticket, ModelUse.NONE, null);
        }
        if (ticket.claims() > MOST_ATTEMPTS_WITH_MODEL) {
            return inProcess(ticket, ModelUse.NONE, stuck(ticket));
        }
        return byModel(model.get(), ticket);
    }

    private Uni<Analyzed> byModel(TicketAnalyzer model, OpenText ticket) {
        return reading.analyze(model, ticket)
                .invoke(analyzed -> outcomes.modelAnswered(analyzed.model()))
                .onFailure()
                .invoke(outcomes::modelFailed)
                .onFailure()
                .recoverWithUni(
                        failure -> inProcess(ticket, cost(failure), modelFailed(ticket, reason(ticket, failure))));
    }

    private static ModelUse cost(Throwable failure) {
        return failure instanceof AnalysisFailedException known ? new ModelUse(known.usage(), false) : ModelUse.NONE;
    }

    private Uni<Analyzed> inProcess(OpenText ticket, ModelUse use, @Nullable Issue issue) {
        return offload.call(() -> analyzers.local().analyze(ticket.text()))
                .map(analysis -> new Analyzed(ticket, analysis, use, Optional.ofNullable(issue)));
    }

    /** A failure that the adapter did not foresee is our bug: it goes to the log, and the ticket is answered all the same. */
    private static String reason(OpenText ticket, Throwable failure) {
        if (failure instanceof AnalysisFailedException known) {
            return known.kind() + ": " + known.getMessage();
        }
        LOG.errorf(failure, "Unexpected failure of the model's path, ticket %s", ticket.guid());
        return "unexpected, see the log";
    }

    private static Issue modelFailed(OpenText ticket, String reason) {
        return issue(
                ticket,
                "analysis.model_failed",
                "the model failed (" + reason
                        + "), so the local analyzer answered; look at the result, or upload the ticket again once the model is back");
    }

    private static Issue stuck(OpenText ticket) {
        return issue(
                ticket,
                "analysis.stuck",
                "its analysis was begun " + (ticket.claims() - 1)
                        + " times and never ended, so the local analyzer answered; look at the result");
    }

    private static Issue noText(OpenText ticket) {
        return issue(
                ticket,
                "analysis.no_text",
                "the ticket has no text" + (ticket.text().hasAttachment() ? ", only an attachment" : "")
                        + "; it was routed as a question and needs a person's look");
    }

    private static Issue issue(OpenText ticket, String code, String detail) {
        return Issue.of(Stage.ANALYSIS, Severity.WARNING, code, "ticket " + ticket.guid(), detail);
    }

    /** What the model was paid for is not thrown away because the database is away. */
    private Uni<Void> write(List<Analyzed> analyzed) {
        return DatabaseTrouble.outlast(() -> queue.write(analyzed));
    }
}
