package org.ticketdistribution.api;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a request that announces a body over the limit before anything of it is read. The framework refuses it too,
 * but without a word; a body that does not say how long it is meets the limit while it is read.
 */
@ApplicationScoped
class BodyLimit {

    private static final int BEFORE_THE_FRAMEWORK = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1;

    private static final int TOO_LARGE = 413;

    private final MemorySize limit;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit;
    }

    void guard(@Observes Router router) {
        router.route().order(BEFORE_THE_FRAMEWORK).handler(this::check);
    }

    private void check(RoutingContext context) {
        if (announced(context.request().getHeader("Content-Length")) <= limit.asLongValue()) {
            context.next();
            return;
        }
        // The rest of the body is not wanted, so the connection is of no more use.
        context.response()
                .setStatusCode(TOO_LARGE)
                .putHeader("Connection", "close")
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .endHandler(sent -> context.request().connection().close())
                .end(body().encode());
    }

    private JsonObject body() {
        var problem = Problem.of(
                TOO_LARGE,
                "the request is larger than the " + limit.asLongValue() + " bytes that are taken; send less at once");
        return new JsonObject()
                .put("type", problem.type())
                .put("title", problem.title())
                .put("status", problem.status())
                .put("detail", problem.detail());
    }

    /** Netty has refused a length that is no number; an absent one is 0. */
    private static long announced(@Nullable String length) {
        return length == null ? 0 : Long.parseLong(length);
    }
}
