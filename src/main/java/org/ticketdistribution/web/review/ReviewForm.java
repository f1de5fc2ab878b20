package org.ticketdistribution.web.review;

import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.store.ReviewQueue;

/** Where in the review a form was sent from. */
public final class ReviewForm {

    @Nullable
    @RestForm
    String queue;

    /** The ticket after this one. */
    @Nullable
    @RestForm
    String next;

    Optional<ReviewQueue.Kind> queue() {
        return ReviewQuery.kind(queue);
    }

    @Nullable
    Long next() {
        return ReviewQuery.number(next);
    }
}
