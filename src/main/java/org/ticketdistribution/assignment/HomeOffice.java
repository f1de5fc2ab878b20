package org.ticketdistribution.assignment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Country;

/** Where the search for a manager starts: the nearest office, or a hub for a foreign or unknown ticket. */
final class HomeOffice {

    private final boolean someOfficeHasCoordinates;
    private final OfficeDistances distances;
    private final HubRotation hubs;

    HomeOffice(List<Office> offices, OfficeDistances distances, HubRotation hubs) {
        this.someOfficeHasCoordinates = offices.stream().anyMatch(office -> office.point() != null);
        this.distances = distances;
        this.hubs = hubs;
    }

    /** An office together with what the decision keeps of it. */
    record Found(Office office, Home home) {}

    Origin originOf(OpenTicket ticket) {
        if (Country.isAbroad(ticket.country())) {
            return Origin.ABROAD;
        }
        if (ticket.point() == null) {
            return Origin.NO_COORDINATES;
        }
        return someOfficeHasCoordinates ? Origin.LOCAL : Origin.NO_OFFICE_WITH_COORDINATES;
    }

    /** The ticket's home office; empty when it belongs to a hub and no hub exists. Moves no turn. */
    Optional<Found> of(OpenTicket ticket) {
        return originOf(ticket).isForeignOrUnknown() ? hub(ticket) : nearest(ticket);
    }

    private Optional<Found> hub(OpenTicket ticket) {
        return hubs.next().map(hub -> found(ticket, hub.office(), hub.turn()));
    }

    private Optional<Found> nearest(OpenTicket ticket) {
        return Optional.ofNullable(ticket.point())
                .flatMap(distances::nearestTo)
                .map(office -> found(ticket, office, null));
    }

    private static Found found(OpenTicket ticket, Office office, Home.@Nullable HubTurn turn) {
        var kilometers = OfficeDistances.kilometers(ticket.point(), office.point());
        return new Found(office, new Home(office.id(), office.name(), kilometers, turn));
    }
}
