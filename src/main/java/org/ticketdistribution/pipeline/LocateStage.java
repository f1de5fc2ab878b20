package org.ticketdistribution.pipeline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.ticketdistribution.geocoding.AddressPlan;
import org.ticketdistribution.geocoding.Addresses;
import org.ticketdistribution.geocoding.GeocodingConfig;
import org.ticketdistribution.model.Country;
import org.ticketdistribution.platform.Offload;
import org.ticketdistribution.runs.Crew;
import org.ticketdistribution.runs.RunSignals;
import org.ticketdistribution.runs.SharedWork;
import org.ticketdistribution.store.DatabaseTrouble;
import org.ticketdistribution.store.GeocodeQueue;
import org.ticketdistribution.store.GeocodeQueue.OpenAddress;
import org.ticketdistribution.store.GeocodeQueue.Outcome;

/**
 * Finds the places of tickets among the answers that are there: the gazetteer's and those that geocoders gave to anybody
 * before. What it misses it notes as a question, which {@link AskStage} asks; then the tickets that wait for it come by
 * again. So a ticket whose place is known waits for no other.
 */
@ApplicationScoped
class LocateStage implements SharedWork<LocateStage.Addressed> {

    /** Addresses a statement: their answers are all that is held in memory. */
    private static final int BATCH = 200;

    /** Taken up more often than this without an end, an address has something in it that stops us. */
    private static final int MOST_ATTEMPTS = 3;

    private static final AddressPlan NOTHING_TO_ASK = new AddressPlan(List.of());

    private final GeocodeQueue queue;
    private final KnownPlaces places;
    private final GeocodingConfig config;
    private final Offload offload;
    private final RunSignals signals;
    private final Crew crew;

    LocateStage(
            GeocodeQueue queue,
            KnownPlaces places,
            GeocodingConfig config,
            Offload offload,
            RunSignals signals,
            Crew crew) {
        this.queue = queue;
        this.places = places;
        this.config = config;
        this.offload = offload;
        this.signals = signals;
        this.crew = crew;
    }

    /** Tickets that are looked for together. */
    record Addressed(List<OpenAddress> tickets) {}

    /** It is a matter of the processor, and quick. */
    @Override
    public int atOnce() {
        return 1;
    }

    @Override
    public Uni<List<Addressed>> claim(UUID replica, int most, Collection<Addressed> inHand) {
        return queue.claim(replica, BATCH, List.of(), config.patience())
                .map(tickets -> tickets.isEmpty() ? List.of() : List.of(new Addressed(tickets)));
    }

    @Override
    public Uni<Void> work(Addressed batch) {
        return offload.call(() -> planned(batch.tickets()))
                .chain(planned -> DatabaseTrouble.outlast(() ->
                                places.among(planned.stream().map(Planned::plan).toList()))
                        .chain(known -> offload.call(() -> planned.stream()
                                .map(ticket -> located(ticket, known))
                                .toList())))
                .call(outcomes -> DatabaseTrouble.outlast(() -> queue.writeTickets(outcomes)))
                .invoke(this::tell)
                .replaceWithVoid();
    }

    /** A ticket with what to ask about its address. */
    private record Planned(OpenAddress ticket, AddressPlan plan) {}

    private List<Planned> planned(List<OpenAddress> tickets) {
        return tickets.stream()
                .map(ticket -> new Planned(ticket, isStuck(ticket) ? NOTHING_TO_ASK : plan(ticket)))
                .toList();
    }

    private static boolean isStuck(OpenAddress ticket) {
        return ticket.claims() > MOST_ATTEMPTS;
    }

    private AddressPlan plan(OpenAddress ticket) {
        return Addresses.ofTicket(
                ticket.region(), ticket.city(), ticket.street(), ticket.house(), config.streetMayLeave());
    }

    private static Outcome<OpenAddress> located(Planned planned, KnownPlaces.Known known) {
        var ticket = planned.ticket();
        if (isStuck(ticket)) {
            return Locating.stuck(ticket);
        }
        return Country.isAbroad(ticket.country())
                ? Locating.abroad(ticket)
                : Locating.ticket(ticket, known.find(planned.plan(), ticket.patienceIsOver()));
    }

    private void tell(List<Outcome<OpenAddress>> outcomes) {
        outcomes.stream().map(outcome -> outcome.address().run()).distinct().forEach(signals::changed);
        if (outcomes.stream().anyMatch(outcome -> outcome.question() != null)) {
            crew.look();
        }
    }
}
