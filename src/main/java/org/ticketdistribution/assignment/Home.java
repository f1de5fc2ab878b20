package org.ticketdistribution.assignment;

import org.jspecify.annotations.Nullable;

/**
 * The office where the search for a manager starts.
 *
 * @param kilometers from the client, to the metre; null when the client or the office has no coordinates
 * @param hubTurn how the hub was found; null when the home is the nearest office
 */
public record Home(
        long officeId,
        String officeName,
        @Nullable Double kilometers,
        @Nullable HubTurn hubTurn) {

    /**
     * The hubs' turn for a foreign or unknown ticket.
     *
     * @param hub the name of this hub as the policy spells it
     * @param previous the hub that had the turn before; null before the first turn
     * @param used whether the turn moves on: false while only one hub exists, and for a ticket left unassigned
     */
    public record HubTurn(String hub, @Nullable String previous, boolean used) {

        HubTurn unused() {
            return new HubTurn(hub, previous, false);
        }
    }

    /** The same home of a ticket that nobody took. */
    Home withTurnUnused() {
        return hubTurn == null ? this : new Home(officeId, officeName, kilometers, hubTurn.unused());
    }
}
