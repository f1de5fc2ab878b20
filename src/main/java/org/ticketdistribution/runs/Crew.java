package org.ticketdistribution.runs;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.ticketdistribution.platform.Detached;
import org.ticketdistribution.platform.Pump;
import org.ticketdistribution.store.DatabaseTrouble;

/** Keeps all shared work of this replica going: it looks when it is told to, and once a second for what nobody told. */
@ApplicationScoped
public class Crew {

    private static final Logger LOG = Logger.getLogger(Crew.class);

    private final List<Pump<?>> pumps;

    /** What kept a draw from working, so that an outage is one line in the log and not one a second. */
    private final AtomicReference<String> lastTrouble = new AtomicReference<>("");

    Crew(@All List<SharedWork<?>> kinds, Replica replica, Detached detached) {
        this.pumps = kinds.stream()
                .<Pump<?>>map(kind -> pump(kind, replica, detached))
                .toList();
    }

    private <T> Pump<T> pump(SharedWork<T> kind, Replica replica, Detached detached) {
        return new Pump<>(
                detached,
                kind.atOnce(),
                (most, inHand) -> kind.claim(replica.id(), most, inHand),
                kind::work,
                this::trouble);
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

    private void trouble(Throwable failure) {
        if (!DatabaseTrouble.passes(failure)) {
            LOG.error("A piece of work failed; it is taken up again", failure);
            return;
        }
        var message = String.valueOf(failure.getMessage());
        if (!message.equals(lastTrouble.getAndSet(message))) {
            LOG.warnf("The database is away or busy, looking again once a second: %s", message);
        }
    }
}
