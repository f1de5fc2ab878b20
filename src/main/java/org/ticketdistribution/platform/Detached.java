package org.ticketdistribution.platform;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * The one place where work is started that nobody waits for. It gets a Vert.x context of its own, so that it neither
 * sees the request that started it nor ends with it.
 */
@ApplicationScoped
public class Detached {

    private static final Logger LOG = Logger.getLogger(Detached.class);

    private final Vertx vertx;

    Detached(Vertx vertx) {
        this.vertx = vertx;
    }

    /**
     * Starts the work and returns at once.
     *
     * @param work called on the new context
     * @param failed called with the failure of the work, on whatever thread it failed; must not throw
     */
    public void start(Supplier<Uni<Void>> work, Consumer<Throwable> failed) {
        var context = VertxContext.createNewDuplicatedContext(VertxContext.getRootContext(vertx.getOrCreateContext()));
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(
                begin -> Uni.createFrom().deferred(work::get).subscribe().with(done -> {}, failed));
    }

    /**
     * Does the work and waits for its end, or no longer than this; a failure is logged. For the end of the process only:
     * it blocks, and must be called on a thread that may.
     */
    public void finish(Supplier<Uni<Void>> work, Duration longest) {
        var ended = new CompletableFuture<Void>();
        start(() -> work.get().invoke(() -> ended.complete(null)), ended::completeExceptionally);
        try {
            ended.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("The last work before the end could not be done: %s", e);
        }
    }
}
