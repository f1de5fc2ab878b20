package org.ticketdistribution.desk;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.store.HistoryEvent;

/** Adding a ticket's file that failed or came later. */
@ApplicationScoped
public class Attaching {

    private final Desk desk;

    Attaching(Desk desk) {
        this.desk = desk;
    }

    /**
     * Makes an object that is in the store the ticket's file, in place of the one it may have, which is swept later.
     *
     * @return fails with {@link RefusedException}
     */
    public Uni<Void> attach(Order order, String objectKey) {
        return desk.change(order, ticket -> ticket.attach(objectKey)
                .chain(() -> ticket.note(
                        order.actor(),
                        HistoryEvent.ATTACHED,
                        told(ticket.state().objectKey()),
                        told(objectKey))));
    }

    private static JsonObject told(@Nullable String objectKey) {
        return new JsonObject().put("object_key", objectKey);
    }
}
