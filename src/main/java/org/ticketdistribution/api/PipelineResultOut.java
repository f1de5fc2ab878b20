package org.ticketdistribution.api;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.model.Issue.Severity;
import org.ticketdistribution.store.Run;

/** What a whole run came to. */
@Schema(name = "PipelineResult")
public record PipelineResultOut(
        @Nullable @Schema(description = "Null when there was nothing to run on")
        Long runId,

        @Schema(description = "Rows of this upload stored; on /process: tickets looked at")
        int ticketsLoaded,

        int ticketsAnalyzed,
        int ticketsAssigned,

        @Schema(description = "What did not work, one sentence each")
        List<String> errors,

        List<IssueOut> issues,

        @Schema(description = "The tickets of this run as they are now, at most runs.result-limit")
        List<TicketOut> tickets,

        long ticketsTotal) {

    static PipelineResultOut of(Run run, List<Issue> issues, List<TicketOut> tickets, long total) {
        return new PipelineResultOut(
                run.id(),
                run.ticketsLoaded(),
                run.ticketsAnalyzed(),
                run.ticketsAssigned(),
                errors(run, issues),
                issues.stream().map(IssueOut::of).toList(),
                tickets,
                total);
    }

    /** Nothing could be done, for this one reason. */
    static PipelineResultOut nothing(Issue why) {
        return new PipelineResultOut(null, 0, 0, 0, List.of(why.sentence()), List.of(IssueOut.of(why)), List.of(), 0);
    }

    private static List<String> errors(Run run, List<Issue> issues) {
        var errors = new ArrayList<String>();
        if (run.state() == Run.State.CANCELLED) {
            errors.add("the run was cancelled; what was done stays");
        }
        issues.stream()
                .filter(issue -> issue.severity() != Severity.INFO)
                .map(Issue::sentence)
                .forEach(errors::add);
        return errors;
    }
}
