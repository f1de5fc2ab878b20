package org.ticketdistribution.runs;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.ticketdistribution.store.Replicas;

/** This process among those that share the work: its name, and its signs of life. */
@ApplicationScoped
public class Replica {

    private static final Logger LOG = Logger.getLogger(Replica.class);

    private final UUID id = UUID.randomUUID();
    private final Replicas replicas;
    private final RunsConfig config;
    private volatile boolean leaving;

    Replica(Replicas replicas, RunsConfig config) {
        this.replicas = replicas;
        this.config = config;
    }

    public UUID id() {
        return id;
    }

    /** Says that it is alive; what it holds stays its own for another lease. */
    public Uni<Void> beat() {
        return leaving ? Uni.createFrom().voidItem() : replicas.beat(id, config.lease());
    }

    @Scheduled(
            every = "${runs.heartbeat:3s}",
            identity = "replica-heartbeat",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            // Before that the schema may not be there yet.
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> beatRegularly() {
        return beat().onFailure()
                .invoke(failure -> LOG.warnf("No sign of life could be given: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    @Scheduled(every = "1h", delayed = "5m", identity = "replicas-forget")
    Uni<Void> forgetTheDead() {
        return replicas.forgetTheDead();
    }

    /** Gives back all it holds, so that others need not wait for the end of its lease. */
    Uni<Void> leave() {
        leaving = true;
        return replicas.leave(id);
    }
}
