package org.ticketdistribution.pipeline;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ticketdistribution.assignment.Distribution;
import org.ticketdistribution.assignment.TicketDistributor;
import org.ticketdistribution.store.AssignmentBatches;

/**
 * Gives the run's open tickets to managers, in batches of one short transaction each, in the order of their priority
 * over the whole run.
 */
@ApplicationScoped
class AssignStage {

    /** Tickets a transaction: it holds the lock that everybody else waits for, and should be over within a second. */
    private static final int BATCH = 500;

    private final AssignmentBatches batches;
    private final TicketDistributor distributor;

    AssignStage(AssignmentBatches batches, RoutingConfig config) {
        this.batches = batches;
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

    private Distribution decide(AssignmentBatches.Batch batch) {
        return distributor.distribute(batch.world(), batch.turns(), batch.tickets());
    }
}
