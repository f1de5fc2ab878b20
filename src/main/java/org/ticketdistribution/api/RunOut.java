package org.ticketdistribution.api;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.store.Run;

/** A run as it stands. */
@Schema(name = "Run")
public record RunOut(
        long id,
        @Schema(enumeration = {"upload", "process"}) String kind,

        @Schema(enumeration = {"queued", "running", "succeeded", "failed", "cancelled"})
        String state,

        @Nullable String stage,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        int ticketsLoaded,
        int ticketsAnalyzed,
        int ticketsAssigned,
        @Nullable String failure,
        List<IssueOut> issues) {

    static RunOut of(Run run, List<Issue> issues) {
        return new RunOut(
                run.id(),
                run.kind().label(),
                run.state().label(),
                run.stage(),
                run.createdAt(),
                run.startedAt(),
                run.finishedAt(),
                run.ticketsLoaded(),
                run.ticketsAnalyzed(),
                run.ticketsAssigned(),
                run.failure(),
                issues.stream().map(IssueOut::of).toList());
    }
}
