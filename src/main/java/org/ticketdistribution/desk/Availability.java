package org.ticketdistribution.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ticketdistribution.store.StaffChanges;

/** Whether a manager takes tickets, and how many. What they have stays with them. */
@ApplicationScoped
public class Availability {

    private final StaffChanges staff;

    Availability(StaffChanges staff) {
        this.staff = staff;
    }

    /** Changes the manager's availability from the next decision on; fails with {@link RefusedException}. */
    public Uni<Void> change(long manager, StaffChanges.Availability wanted, String actor) {
        return staff.change(manager, wanted, actor)
                .invoke(found -> {
                    if (!found) {
                        throw RefusedException.unknown("manager", manager);
                    }
                })
                .replaceWithVoid();
    }
}
