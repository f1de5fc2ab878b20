package org.ticketdistribution.web.review;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.store.ReviewQueue;

/** Which queue is shown and where in it: the words of the address. */
public final class ReviewQuery {

    @Nullable
    @QueryParam("queue")
    String queue;

    @Nullable
    @QueryParam("ticket")
    String ticket;

    /** The queue, the first one when none is named; empty for an unknown one. */
    Optional<ReviewQueue.Kind> queue() {
        return queue == null || queue.isBlank() ? Optional.of(ReviewQueue.Kind.UNSURE) : kind(queue);
    }

    /** The ticket to begin with, null for the first. What is no number is none. */
    @Nullable
    Long ticket() {
        return number(ticket);
    }

    static Optional<ReviewQueue.Kind> kind(@Nullable String label) {
        return Arrays.stream(ReviewQueue.Kind.values())
                .filter(kind -> kind.label().equals(label))
                .findFirst();
    }

    @Nullable
    static Long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
