package org.ticketdistribution.store;

import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One change.
 *
 * @param actor the person, null when a run did it
 * @param run null when a person did it
 * @param what the label of a {@link HistoryEvent}
 * @param before what was there, null when nothing was, or when it was erased
 * @param after what is there since, null when nothing is, or when it was erased
 */
public record HistoryEntry(
        OffsetDateTime at,
        @Nullable String actor,
        @Nullable Long run,
        String what,
        @Nullable JsonObject before,
        @Nullable JsonObject after) {}
