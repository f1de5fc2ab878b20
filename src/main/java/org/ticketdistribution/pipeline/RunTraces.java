package org.ticketdistribution.pipeline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Issue.Stage;
import org.ticketdistribution.store.Run;
import org.ticketdistribution.store.RunTable;
import org.ticketdistribution.tracing.Span;
import org.ticketdistribution.tracing.Traces;

/**
 * The run and its stages as spans, sent by the run's leader when the run has ended. When a stage ended is what the
 * leader saw, at its next look; of a run that another replica led before, the stages begin with this leader.
 */
@ApplicationScoped
class RunTraces {

    private final Traces traces;
    private final Clock clock;
    private final RunTable runs;
    private final Map<Long, Map<Stage, Period>> led = new ConcurrentHashMap<>();

    RunTraces(Traces traces, Clock clock, RunTable runs) {
        this.traces = traces;
        this.clock = clock;
        this.runs = runs;
    }

    /** @param end null while it lasts */
    private record Period(Instant begin, @Nullable Instant end) {}

    /** The stage begins; one that began before in this run goes on. */
    void begin(long run, Stage stage) {
        if (traces.areWanted()) {
            var now = clock.instant();
            led.computeIfAbsent(run, first -> new EnumMap<>(Stage.class))
                    .merge(stage, new Period(now, null), (before, again) -> new Period(before.begin(), null));
        }
    }

    /** The stage is over; does nothing when that was said before. */
    void end(long run, Stage stage) {
        if (traces.areWanted()) {
            var now = clock.instant();
            led.computeIfAbsent(run, first -> new EnumMap<>(Stage.class))
                    .computeIfPresent(
                            stage, (which, period) -> period.end() == null ? new Period(period.begin(), now) : period);
        }
    }

    /** This replica leads the run no longer. If that is because the run has ended, its spans are sent. Never fails. */
    Uni<Void> left(long run) {
        if (!traces.areWanted()) {
            return Uni.createFrom().voidItem();
        }
        var stages = Optional.ofNullable(led.remove(run)).orElseGet(Map::of);
        return runs.find(run)
                .invoke(found -> found.filter(known -> known.state().isEnd()).ifPresent(ended -> send(ended, stages)))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private void send(Run run, Map<Stage, Period> stages) {
        var traced = new TracedRun(run.id(), run.createdAt());
        var end = run.finishedAt() == null ? clock.instant() : run.finishedAt();
        stages.forEach((stage, period) -> traces.send(() -> traced.span(
                traced.stage(stage),
                TracedRun.name(stage),
                period.begin(),
                period.end() == null ? end : period.end())));
        traces.send(() -> span(traced, run, end));
    }

    private static Span span(TracedRun traced, Run run, Instant end) {
        var begin = run.startedAt() == null ? run.createdAt() : run.startedAt();
        var span = traced.span(traced.path(), "run", begin, end)
                .with(TracedRun.METADATA + "kind", run.kind().label())
                .with(TracedRun.METADATA + "state", run.state().label())
                .with(TracedRun.METADATA + "tickets_loaded", run.ticketsLoaded())
                .with(TracedRun.METADATA + "tickets_analyzed", run.ticketsAnalyzed())
                .with(TracedRun.METADATA + "tickets_assigned", run.ticketsAssigned())
                .with(TracedRun.METADATA + "model_calls", run.model().calls())
                .with(TracedRun.METADATA + "answers_reused", run.model().answersReused());
        var failure = run.failure();
        return failure == null
                ? span
                : span.failed(failure)
                        .with("langfuse.observation.level", "ERROR")
                        .with("langfuse.observation.status_message", failure);
    }
}
