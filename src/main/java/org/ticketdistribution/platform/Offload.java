package org.ticketdistribution.platform;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;

/** The one way to call a blocking client: on a worker thread, the result back on the caller's Vert.x context. */
@ApplicationScoped
public class Offload {

    private final Vertx vertx;

    public Offload(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Runs the work on a worker thread once someone subscribes; a failure of the work is the failure of the Uni. */
    public <T> Uni<T> call(Callable<T> work) {
        // false: not one after the other. The ordered default would run the calls of one context one at a time.
        return UniHelper.toUni(vertx.executeBlocking(work, false));
    }
}
