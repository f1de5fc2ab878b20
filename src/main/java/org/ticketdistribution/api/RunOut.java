package org.ticketdistribution.api;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.runs.Progress;
import org.ticketdistribution.store.Run;

/** A run as it stands. */
@Schema(name = "Run")
public record RunOut(
        long id,
        @Schema(enumeration = {"upload", "process"}) String kind,

        @Schema(enumeration = {"queued", "running", "succeeded", "failed", "cancelled"})
        String state,

        @Schema(description = "Whether somebody wants it to stop after the work in hand")
        boolean cancelRequested,

        @Nullable String stage,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        int ticketsLoaded,
        int ticketsAnalyzed,
        int ticketsAssigned,

        @Schema(description = "Geocoding, analysis and assignment, in this order; the first two go on side by side")
        List<StageOut> stages,

        @Schema(
                description = "What the geocoding endpoint must still be asked, for all runs together, as far as it is "
                        + "known; 0 for a run that has ended")
        int questionsLeft,

        @Schema(description = "Analyses of the last 30 s as a rate; null before the first and after the end") @Nullable
        Double ticketsPerMinute,

        @Schema(
                description = "The longer of: questions to the geocoding endpoint one an interval, analyses at their "
                        + "rate. Null when unknown: not begun, nothing analysed yet or lately, the geocoder in trouble; "
                        + "0 when nothing but the assignment is left, and after the end")
        @Nullable
        Long secondsLeft,

        @Schema(
                enumeration = {"geocoder"},
                description = "What is in trouble and has tickets waiting for it; the run goes on by itself")
        @Nullable
        String waitsFor,

        @Nullable String failure,

        @Schema(description = "What the run had to do with the language model")
        ModelUseOut model,

        List<IssueOut> issues) {

    /** Calls and tokens. */
    @Schema(name = "ModelUse")
    public record ModelUseOut(
            @Schema(description = "Requests that were sent, those that failed included")
            int calls,

            @Schema(description = "As the endpoint counted them; 0 where it does not say")
            long inputTokens,

            @Schema(description = "As the endpoint counted them; 0 where it does not say")
            long outputTokens,

            @Schema(description = "Tickets for which an earlier answer to the same question was taken")
            int answersReused) {

        static ModelUseOut of(Run.ModelUse use) {
            return new ModelUseOut(use.calls(), use.inputTokens(), use.outputTokens(), use.answersReused());
        }
    }

    /** How far one stage is. */
    @Schema(name = "StageProgress")
    public record StageOut(
            @Schema(enumeration = {"geocoding", "analysis", "assignment"})
            String stage,

            @Schema(description = "Tickets for which nothing is left to do in it; assignment: that this run decided on")
            int done,

            @Schema(description = "All tickets of the run") int total) {

        static StageOut of(Progress.OfStage progress) {
            return new StageOut(progress.stage().label(), progress.done(), progress.total());
        }
    }

    static RunOut of(Run run, Progress progress, List<Issue> issues) {
        return new RunOut(
                run.id(),
                run.kind().label(),
                run.state().label(),
                run.cancelRequested(),
                run.stage(),
                run.createdAt(),
                run.startedAt(),
                run.finishedAt(),
                run.ticketsLoaded(),
                run.ticketsAnalyzed(),
                run.ticketsAssigned(),
                progress.stages().stream().map(StageOut::of).toList(),
                progress.questionsLeft(),
                progress.ticketsPerMinute(),
                progress.secondsLeft(),
                progress.waitsFor(),
                run.failure(),
                ModelUseOut.of(run.model()),
                issues.stream().map(IssueOut::of).toList());
    }
}
