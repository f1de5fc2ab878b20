package org.ticketdistribution.pipeline;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ticketdistribution.assignment.Distribution;
import org.ticketdistribution.assignment.TicketDistributor;
import org.ticketdistribution.runs.Replica;
import org.ticketdistribution.runs.RunSignals;
import org.ticketdistribution.store.AssignmentBatches;
import org.ticketdistribution.store.TicketWork;

/**
 * Gives the run's open tickets to managers, in batches of one short transaction each, in the order of their priority
 * over the whole run. Stops between two batches when the run is to be cancelled or somebody else leads it by now.
 */
@ApplicationScoped
class AssignStage {

    /** Tickets a transaction: it holds the lock that everybody else waits for, and should be over within a second. */
    private static final int BATCH = 500;

    private final AssignmentBatches batches;
    private final TicketDistributor distributor;
    private final TicketWork work;
    private final RunSignals signals;
    private final Replica replica;

    AssignStage(
            AssignmentBatches batches,
            TicketDistributor distributor,
            TicketWork work,
            RunSignals signals,
            Replica replica) {
        this.batches = batches;
        this.distributor = distributor;
        this.work = work;
        this.signals = signals;
        this.replica = replica;
    }

    Uni<Void> run(long run) {
        return batches.order(run)
                .onItem()
                .transformToMulti(tickets -> Multi.createFrom().iterable(tickets))
                .group()
                .intoLists()
                .of(BATCH)
                .onItem()
                .transformToUniAndConcatenate(tickets -> batch(run, tickets))
                .select()
                .first(goesOn -> goesOn)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Boolean> batch(long run, List<Long> tickets) {
        return work.standing(run)
                .map(standing -> standing.filter(known -> known.isLedBy(replica.id()) && !known.cancelled())
                        .isPresent())
                .call(goesOn -> goesOn
                        ? batches.decide(run, tickets, this::decide)
                        : Uni.createFrom().voidItem())
                .invoke(() -> signals.changed(run));
    }

    private Distribution decide(AssignmentBatches.Batch batch) {
        return distributor.distribute(batch.world(), batch.turns(), batch.tickets());
    }
}
