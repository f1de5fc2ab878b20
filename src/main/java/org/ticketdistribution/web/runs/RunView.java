package org.ticketdistribution.web.runs;

import io.quarkus.qute.TemplateData;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.runs.Progress;
import org.ticketdistribution.store.Run;
import org.ticketdistribution.web.Speech;
import org.ticketdistribution.web.TicketsAddress;

/**
 * A run and how far it is.
 *
 * @param stopping whether somebody wants it to stop and it has not ended yet
 * @param startedAt empty while it is queued
 * @param finishedAt empty until it ended
 * @param rate analyses a minute, empty when unknown
 * @param left how long it may still take, null when unknown and after the end
 * @param questions what the geocoding endpoint must still be asked, empty when nothing
 * @param failure why it failed, empty otherwise; in English
 * @param modelCalls how often a model was asked, empty when never
 */
@TemplateData
public record RunView(
        long id,
        Run.Kind kind,
        Run.State state,
        boolean stopping,
        String startedAt,
        String finishedAt,
        String tickets,
        String analyzed,
        String assigned,
        List<StageView> stages,
        String rate,
        @Nullable TimeLeft left,
        String questions,
        boolean waitsForGeocoder,
        String failure,
        String modelCalls,
        String modelTokens) {

    public RunView {
        stages = List.copyOf(stages);
    }

    /** One stage; the counts as numbers are for the bar. */
    @TemplateData
    public record StageView(Issue.Stage stage, int done, int total, String doneText, String totalText) {

        /** A bar without any length is drawn as one that has no end. */
        public int most() {
            return Math.max(1, total);
        }
    }

    /** How long it may still take, in the largest unit of which there is more than one. */
    @TemplateData
    public record TimeLeft(Unit unit, String number) {

        /** Of time. */
        @TemplateData
        public enum Unit {
            NONE,
            SECONDS,
            MINUTES,
            HOURS
        }

        private static final long SWITCH_AT = 2;

        static TimeLeft of(long seconds, Speech speech) {
            var time = Duration.ofSeconds(seconds);
            if (seconds == 0) {
                return new TimeLeft(Unit.NONE, "");
            }
            if (time.toMinutes() < SWITCH_AT) {
                return new TimeLeft(Unit.SECONDS, speech.count(seconds));
            }
            return time.toHours() < SWITCH_AT
                    ? new TimeLeft(Unit.MINUTES, speech.count(time.toMinutes()))
                    : new TimeLeft(Unit.HOURS, speech.count(time.toHours()));
        }

        public boolean isNone() {
            return unit == Unit.NONE;
        }
    }

    static RunView of(Run run, Progress progress, Speech speech) {
        var ended = run.state().isEnd();
        var secondsLeft = progress.secondsLeft();
        return new RunView(
                run.id(),
                run.kind(),
                run.state(),
                run.cancelRequested() && !ended,
                speech.moment(run.startedAt()),
                speech.moment(run.finishedAt()),
                speech.count(run.ticketsLoaded()),
                speech.count(run.ticketsAnalyzed()),
                speech.count(run.ticketsAssigned()),
                progress.stages().stream().map(stage -> stage(stage, speech)).toList(),
                progress.ticketsPerMinute() == null ? "" : speech.decimal(progress.ticketsPerMinute(), 0),
                ended || secondsLeft == null ? null : TimeLeft.of(secondsLeft, speech),
                progress.questionsLeft() == 0 ? "" : speech.count(progress.questionsLeft()),
                progress.waitsFor() != null,
                run.failure() == null ? "" : run.failure(),
                run.model().calls() == 0 ? "" : speech.count(run.model().calls()),
                speech.count(run.model().inputTokens() + run.model().outputTokens()));
    }

    private static StageView stage(Progress.OfStage stage, Speech speech) {
        return new StageView(
                stage.stage(), stage.done(), stage.total(), speech.count(stage.done()), speech.count(stage.total()));
    }

    public boolean ended() {
        return state.isEnd();
    }

    public boolean queued() {
        return state == Run.State.QUEUED;
    }

    /** Where its own page is. */
    public String address() {
        return "/runs/" + id;
    }

    /** Where its news come from. */
    public String events() {
        return "/api/runs/" + id + "/events";
    }

    /** Where its tickets are listed. */
    public String ticketsAddress() {
        return TicketsAddress.of("run_id", String.valueOf(id));
    }
}
