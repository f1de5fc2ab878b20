package org.ticketdistribution.pipeline;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ticketdistribution.assignment.Distribution;
import org.ticketdistribution.assignment.TicketDistributor;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.model.Issue.Severity;
import org.ticketdistribution.model.Issue.Stage;
import org.ticketdistribution.store.AssignmentBatches;
import org.ticketdistribution.store.Decisions;
import org.ticketdistribution.store.RunTable;

/**
 * Gives the run's open tickets to managers, in batches of one short transaction each, in the order of their priority
 * over the whole run. What nobody may take is reported with the reason.
 */
@ApplicationScoped
class AssignStage {

    /** Tickets a transaction: it holds the lock that everybody else waits for, and should be over within a second. */
    private static final int BATCH = 500;

    private final AssignmentBatches batches;
    private final Decisions decisions;
    private final RunTable runs;
    private final TicketDistributor distributor;

    AssignStage(AssignmentBatches batches, Decisions decisions, RunTable runs, RoutingConfig config) {
        this.batches = batches;
        this.decisions = decisions;
        this.runs = runs;
        this.distributor = new TicketDistributor(config.policy());
    }

    Uni<Void> run(long run) {
        return Multi.createBy()
                .repeating()
                .uni(() -> batches.next(run, BATCH, this::decide))
                .until(distribution -> distribution.decisions().isEmpty())
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Reports the tickets that the run could give to nobody. */
    Uni<Void> reportLeftOver(long run) {
        return decisions.leftOver(run)
                .map(leftOver -> leftOver.stream().map(AssignStage::issue).toList())
                .chain((List<Issue> issues) -> runs.report(run, issues));
    }

    private Distribution decide(AssignmentBatches.Batch batch) {
        return distributor.distribute(batch.world(), batch.turns(), batch.tickets());
    }

    private static Issue issue(Decisions.LeftOver ticket) {
        return Issue.of(
                Stage.ASSIGNMENT,
                ticket.code().equals("spam_quarantined") ? Severity.INFO : Severity.ERROR,
                "assignment." + ticket.code(),
                "ticket " + ticket.guid(),
                "nobody takes it: " + ticket.reason() + "; the next run tries again");
    }
}
