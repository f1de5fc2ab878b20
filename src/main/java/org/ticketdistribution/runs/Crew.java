package org.ticketdistribution.runs;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ticketdistribution.platform.Detached;
import org.ticketdistribution.platform.Pump;

/** Keeps all shared work of this replica going: it looks when it is told to, and once a second for what nobody told. */
@ApplicationScoped
public class Crew {

    private final List<Pump<?>> pumps;

    Crew(@All List<SharedWork<?>> kinds, Replica replica, Detached detached, OutageLog log) {
        this.pumps = kinds.stream()
                .<Pump<?>>map(kind -> pump(kind, replica, detached, log))
                .toList();
    }

    private static <T> Pump<T> pump(SharedWork<T> kind, Replica replica, Detached detached, OutageLog log) {
        return new Pump<>(
                detached,
                kind.atOnce(),
                (most, inHand) -> kind.claim(replica.id(), most, inHand),
                kind::work,
                log::failed);
    }

    /** Something may be there to do. Returns at once. */
    public void look() {
        pumps.forEach(Pump::look);
    }

    @Scheduled(
            every = "1s",
            delayed = "1s",
            identity = "crew-look",
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void lookRegularly() {
        look();
    }

    void stop() {
        pumps.forEach(Pump::stop);
    }
}
