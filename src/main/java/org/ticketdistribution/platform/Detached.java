package org.ticketdistribution.platform;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The one place where work is started that nobody waits for. It gets a Vert.x context of its own, so that it neither
 * sees the request that started it nor ends with it.
 */
@ApplicationScoped
public class Detached {

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
}
