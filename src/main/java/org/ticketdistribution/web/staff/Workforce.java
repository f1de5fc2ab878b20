package org.ticketdistribution.web.staff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.ticketdistribution.store.BusinessUnit;
import org.ticketdistribution.store.Caseloads;
import org.ticketdistribution.store.Manager;
import org.ticketdistribution.store.Staff;

/** The managers with what they were given. */
@ApplicationScoped
class Workforce {

    private final Staff staff;
    private final Caseloads caseloads;

    Workforce(Staff staff, Caseloads caseloads) {
        this.staff = staff;
        this.caseloads = caseloads;
    }

    record Member(Manager manager, Caseloads.Assigned assigned) {

        /** The load that a file or a person set last, before tickets came on top. */
        long loadBefore() {
            return Math.max(0, manager.currentLoad - assigned.counted());
        }
    }

    /**
     * An office with those who work there.
     *
     * @param tickets how many the office has, whoever took them
     */
    record Team(BusinessUnit office, List<Member> members, long tickets) {}

    Uni<List<Member>> all() {
        return staff.managers().chain(this::members);
    }

    Uni<Optional<Member>> one(long id) {
        return staff.manager(id).chain(found -> members(found.stream().toList())
                .map(members -> members.stream().findFirst()));
    }

    Uni<Optional<Team>> of(long office) {
        return staff.office(office).chain(found -> found.map(unit -> team(unit).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Team> team(BusinessUnit office) {
        return staff.managersOf(office.id)
                .chain(managers -> members(managers.orElse(List.of())))
                .chain(members -> caseloads.ofOffice(office.id).map(tickets -> new Team(office, members, tickets)));
    }

    private Uni<List<Member>> members(List<Manager> managers) {
        return caseloads.assigned().map(assigned -> managers.stream()
                .map(manager -> new Member(manager, assigned.getOrDefault(manager.id, Caseloads.Assigned.NOTHING)))
                .toList());
    }
}
