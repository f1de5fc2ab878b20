package org.ticketdistribution.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.ticketdistribution.store.StaffChanges;

/** Deleting tickets and managers for good. */
@ApplicationScoped
public class Removal {

    private final Desk desk;
    private final StaffChanges staff;

    Removal(Desk desk, StaffChanges staff) {
        this.desk = desk;
        this.staff = staff;
    }

    /**
     * Deletes the ticket with its analysis, assignment and decision, gives the load back and empties what the history
     * tells of it.
     *
     * @return the key of its object, for the caller to remove; empty when it has none or another ticket has it too
     */
    public Uni<Optional<String>> ofTicket(Order order) {
        return desk.change(order, ticket -> ticket.unassign().chain(() -> ticket.delete(order.actor())));
    }

    /**
     * Deletes the manager. Their tickets are open again: the next run takes them.
     *
     * @return how many tickets lost their manager
     */
    public Uni<Integer> ofManager(long manager, String actor) {
        return staff.delete(manager, actor)
                .map(unassigned -> unassigned.orElseThrow(() -> RefusedException.unknown("manager", manager)));
    }
}
