package org.ticketdistribution.api;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.store.HistoryEntry;

/** One change of a ticket. */
@Schema(name = "HistoryEntry")
public record HistoryEntryOut(
        Instant at,

        @Schema(description = "The person's name, or the run", examples = "run 12")
        String who,

        @Nullable @Schema(description = "The run that did it, null for a person")
        Long runId,

        @Schema(
                enumeration = {
                    "loaded",
                    "loaded_again",
                    "analyzed",
                    "assigned",
                    "unassigned",
                    "reassigned",
                    "corrected",
                    "rerouted",
                    "accepted",
                    "released",
                    "attached",
                    "reopened",
                    "manager_deleted",
                    "deleted"
                })
        String what,

        @Nullable @Schema(description = "What was there; null for nothing, and once it was erased")
        Map<String, Object> before,

        @Nullable @Schema(description = "What is there since; null for nothing, and once it was erased")
        Map<String, Object> after) {

    static HistoryEntryOut of(HistoryEntry entry) {
        return new HistoryEntryOut(
                entry.at().toInstant(),
                who(entry),
                entry.run(),
                entry.what(),
                plain(entry.before()),
                plain(entry.after()));
    }

    /** With maps all the way down, which is what is sent. */
    @Nullable
    private static Map<String, Object> plain(@Nullable JsonObject json) {
        return json == null ? null : new JsonObject(json.encode()).getMap();
    }

    private static String who(HistoryEntry entry) {
        if (entry.actor() != null) {
            return entry.actor();
        }
        return entry.run() == null ? "service" : "run " + entry.run();
    }
}
