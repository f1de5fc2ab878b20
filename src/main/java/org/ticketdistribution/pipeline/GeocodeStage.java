package org.ticketdistribution.pipeline;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ticketdistribution.geocoding.AddressPlan;
import org.ticketdistribution.geocoding.Addresses;
import org.ticketdistribution.geocoding.GeocodingConfig;
import org.ticketdistribution.model.Country;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.store.GeocodeQueue;
import org.ticketdistribution.store.GeocodeQueue.OpenAddress;
import org.ticketdistribution.store.GeocodeQueue.OpenOffice;
import org.ticketdistribution.store.GeocodeQueue.Place;
import org.ticketdistribution.store.Run;
import org.ticketdistribution.store.RunTable;

/**
 * Finds the coordinates of the offices and of the run's members that lack them, one address after the other: the
 * geocoder's limit is the pace anyway. An address that could not be asked for waits for the geocoder to come back, up
 * to `geocoder.patience` from the start of the run, then counts as unknown.
 */
@ApplicationScoped
class GeocodeStage {

    /** Addresses written at a time: answers from the network are in the cache already, so nothing is asked twice. */
    private static final int BATCH = 50;

    private final GeocodeQueue queue;
    private final PlaceFinder finder;
    private final RunTable runs;
    private final GeocodingConfig config;
    private final Clock clock;

    GeocodeStage(GeocodeQueue queue, PlaceFinder finder, RunTable runs, GeocodingConfig config, Clock clock) {
        this.queue = queue;
        this.finder = finder;
        this.runs = runs;
        this.config = config;
        this.clock = clock;
    }

    Uni<Void> run(long run) {
        return runs.find(run)
                .map(this::patienceEnds)
                .chain(ends -> pass(run, !clock.instant().isBefore(ends)).chain(() -> again(run, ends)));
    }

    private Instant patienceEnds(Optional<Run> run) {
        return run.map(Run::startedAt).orElseGet(clock::instant).plus(config.patience());
    }

    /** Passes over what is still open until nothing is; the one after the end of patience leaves nothing open. */
    private Uni<Void> again(long run, Instant patienceEnds) {
        return somethingOpen(run)
                .chain(open ->
                        open ? later(run, patienceEnds) : Uni.createFrom().voidItem());
    }

    private Uni<Void> later(long run, Instant patienceEnds) {
        var wait = atMost(config.retryDelay(), Duration.between(clock.instant(), patienceEnds));
        return Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(wait)
                .chain(() -> pass(run, !clock.instant().isBefore(patienceEnds)))
                .chain(() -> again(run, patienceEnds));
    }

    private static Duration atMost(Duration one, Duration other) {
        var shorter = one.compareTo(other) < 0 ? one : other;
        return shorter.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : shorter;
    }

    private Uni<Boolean> somethingOpen(long run) {
        return queue.offices()
                .chain(offices -> queue.tickets(run, 0, 1).map(tickets -> !offices.isEmpty() || !tickets.isEmpty()));
    }

    private Uni<Void> pass(long run, boolean last) {
        return offices(run, last)
                .chain(() -> Batches.byId(
                        after -> queue.tickets(run, after, BATCH),
                        OpenAddress::ticketId,
                        batch -> tickets(run, batch, last)));
    }

    private Uni<Void> offices(long run, boolean last) {
        return queue.offices()
                .onItem()
                .transformToMulti(offices -> Multi.createFrom().iterable(offices))
                .onItem()
                .transformToUniAndConcatenate(office -> office(run, office, last))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> office(long run, OpenOffice office, boolean last) {
        return finder.find(Addresses.ofOffice(office.name(), office.address()))
                .map(finding -> Locating.office(office, finding, last))
                .chain(located -> keepOffice(run, office, located));
    }

    private Uni<Void> keepOffice(long run, OpenOffice office, Locating located) {
        return located.place()
                .map(place -> queue.writeOffice(office, place))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .chain(() -> runs.report(run, located.issues()));
    }

    private Uni<Void> tickets(long run, List<OpenAddress> batch, boolean last) {
        return Multi.createFrom()
                .iterable(batch)
                .onItem()
                .transformToUniAndConcatenate(ticket -> ticket(ticket, last))
                .collect()
                .asList()
                .chain(located -> keepTickets(run, located));
    }

    private Uni<Locating> ticket(OpenAddress ticket, boolean last) {
        if (Country.isAbroad(ticket.country())) {
            return Uni.createFrom().item(Locating.abroad(ticket));
        }
        return finder.find(plan(ticket)).map(finding -> Locating.ticket(ticket, finding, last));
    }

    private AddressPlan plan(OpenAddress ticket) {
        return Addresses.ofTicket(
                ticket.region(),
                ticket.city(),
                ticket.street(),
                ticket.house(),
                config.precision() == GeocodingConfig.MostPrecise.STREET);
    }

    private Uni<Void> keepTickets(long run, List<Locating> located) {
        List<Place> places =
                located.stream().flatMap(one -> one.place().stream()).toList();
        List<Issue> issues =
                located.stream().flatMap(one -> one.issues().stream()).toList();
        return queue.writeTickets(places).chain(() -> runs.report(run, issues));
    }
}
