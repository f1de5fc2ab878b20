package org.ticketdistribution.pipeline;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.analysis.Analyzers;
import org.ticketdistribution.model.Issue.Stage;
import org.ticketdistribution.store.Backlog;
import org.ticketdistribution.store.Run;

/**
 * What operators draw curves of: runs, open work, questions to the geocoder, and whether model and geocoder are in
 * trouble. Read from the database now and then, however often it is scraped; not a number while the database is away.
 * The numbers are those of the whole cluster, the model's trouble is this replica's.
 */
@ApplicationScoped
class Gauges {

    private static final String PREFIX = "ticket.distribution.";

    private final Backlog backlog;
    private final Analyzers analyzers;
    private final MeterRegistry registry;

    /** Null until it was read, and while it cannot be. */
    private volatile @Nullable Map<String, Long> latest;

    Gauges(Backlog backlog, Analyzers analyzers, MeterRegistry registry) {
        this.backlog = backlog;
        this.analyzers = analyzers;
        this.registry = registry;
    }

    void register(@Observes StartupEvent started) {
        for (var state : Run.State.values()) {
            gauge("runs", "Runs by state", "state", state.label(), Backlog.RUNS + state.label());
        }
        for (var stage : new Stage[] {Stage.GEOCODING, Stage.ANALYSIS}) {
            var label = stage.label().toLowerCase(Locale.ROOT);
            gauge("open.tickets", "Tickets of unfinished runs by what they lack", "stage", label, Backlog.WORK + label);
        }
        Gauge.builder(PREFIX + "geocoder.questions", () -> value(Backlog.QUESTIONS))
                .description("Questions that the geocoding endpoint must still be asked")
                .register(registry);
        var trouble = "1 while the part could not be asked the last time";
        gauge("part.trouble", trouble, "part", "geocoder", Backlog.TROUBLE);
        Gauge.builder(PREFIX + "part.trouble", () -> analyzers.modelIsLeftAlone() ? 1 : 0)
                .description(trouble)
                .tag("part", "model")
                .register(registry);
    }

    private void gauge(String name, String description, String tag, String label, String key) {
        Gauge.builder(PREFIX + name, () -> value(key))
                .description(description)
                .tag(tag, label)
                .register(registry);
    }

    private double value(String key) {
        var known = latest;
        return known == null ? Double.NaN : known.getOrDefault(key, 0L);
    }

    @Scheduled(every = "5s", identity = "gauges", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> read() {
        return backlog.numbers()
                .invoke(numbers -> latest = numbers)
                .onFailure()
                .invoke(() -> latest = null)
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}
