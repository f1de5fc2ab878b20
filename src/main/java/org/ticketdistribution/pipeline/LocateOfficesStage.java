package org.ticketdistribution.pipeline;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.ticketdistribution.geocoding.AddressPlan;
import org.ticketdistribution.geocoding.Addresses;
import org.ticketdistribution.geocoding.GeocodingConfig;
import org.ticketdistribution.platform.Offload;
import org.ticketdistribution.runs.Crew;
import org.ticketdistribution.runs.SharedWork;
import org.ticketdistribution.store.DatabaseTrouble;
import org.ticketdistribution.store.GeocodeQueue;
import org.ticketdistribution.store.GeocodeQueue.OpenOffice;
import org.ticketdistribution.store.GeocodeQueue.Outcome;

/** Finds the places of offices as {@link LocateStage} does those of tickets; there are few, so they need no claim. */
@ApplicationScoped
class LocateOfficesStage implements SharedWork<LocateOfficesStage.Offices> {

    private static final Logger LOG = Logger.getLogger(LocateOfficesStage.class);

    private final GeocodeQueue queue;
    private final KnownPlaces places;
    private final GeocodingConfig config;
    private final Offload offload;
    private final Crew crew;

    LocateOfficesStage(GeocodeQueue queue, KnownPlaces places, GeocodingConfig config, Offload offload, Crew crew) {
        this.queue = queue;
        this.places = places;
        this.config = config;
        this.offload = offload;
        this.crew = crew;
    }

    /** All offices that can be looked for now. */
    record Offices(List<OpenOffice> offices) {}

    @Override
    public int atOnce() {
        return 1;
    }

    @Override
    public Uni<List<Offices>> claim(UUID replica, int most, Collection<Offices> inHand) {
        return queue.offices(config.patience())
                .map(offices -> offices.isEmpty() ? List.of() : List.of(new Offices(offices)));
    }

    @Override
    public Uni<Void> work(Offices all) {
        return offload.call(() -> all.offices().stream().map(Planned::of).toList())
                .chain(planned -> DatabaseTrouble.outlast(() ->
                                places.among(planned.stream().map(Planned::plan).toList()))
                        .chain(known -> offload.call(() -> planned.stream()
                                .map(office -> office.located(known))
                                .toList())))
                .chain(outcomes -> Multi.createFrom()
                        .iterable(outcomes)
                        .onItem()
                        .transformToUniAndConcatenate(
                                outcome -> DatabaseTrouble.outlast(() -> queue.writeOffice(outcome)))
                        .collect()
                        .last())
                .invoke(crew::look)
                .replaceWithVoid();
    }

    /** An office with what to ask about its address. */
    private record Planned(OpenOffice office, AddressPlan plan) {

        static Planned of(OpenOffice office) {
            return new Planned(office, LocateOfficesStage.plan(office));
        }

        Outcome<OpenOffice> located(KnownPlaces.Known known) {
            return Locating.office(office, known.find(plan, office.patienceIsOver()));
        }
    }

    /** An address that our rules stumble over must not keep every run waiting: it counts as saying nothing. */
    private static AddressPlan plan(OpenOffice office) {
        try {
            return Addresses.ofOffice(office.name(), office.address());
        } catch (RuntimeException bug) {
            LOG.errorf(bug, "The address of office %d cannot be read", office.id());
            return new AddressPlan(List.of());
        }
    }
}
