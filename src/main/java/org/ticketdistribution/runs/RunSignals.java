package org.ticketdistribution.runs;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.ticketdistribution.platform.Detached;
import org.ticketdistribution.store.RunNotices;

/**
 * The word that something about a run changed: at once to those who listen in this process, and by way of the database
 * to the other replicas. A word may get lost, while the database is away or a process starts; so whoever listens looks
 * now and then on its own.
 */
@ApplicationScoped
public class RunSignals {

    private static final Logger LOG = Logger.getLogger(RunSignals.class);

    /** Other replicas hear of a run at most so often: a notice costs every transaction that ends at that moment. */
    private static final Duration BETWEEN_NOTICES = Duration.ofMillis(300);

    private static final long ANY_RUN = 0;

    private final RunNotices notices;
    private final RunsConfig config;
    private final Detached detached;
    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> idle = new CopyOnWriteArrayList<>();

    /** Runs of which the others heard a moment ago, and whether something changed since. */
    private final Map<Long, Boolean> toldLately = new ConcurrentHashMap<>();

    private final AtomicBoolean listening = new AtomicBoolean();
    private volatile boolean leaving;

    RunSignals(RunNotices notices, RunsConfig config, Detached detached) {
        this.notices = notices;
        this.config = config;
        this.detached = detached;
    }

    /** Something about the run changed. Returns at once. */
    public void changed(long run) {
        tellListeners(run);
        var toldAlready = toldLately.merge(run, false, (told, now) -> true);
        if (!toldAlready) {
            tellTheOthers(run);
        }
    }

    private void tellListeners(long run) {
        listeners.forEach(listener -> listener.accept(run));
    }

    private void heard(long run) {
        tellListeners(run);
        idle.forEach(Runnable::run);
    }

    /** And once more after a while, if something changes until then: the last change never goes untold. */
    private void tellTheOthers(long run) {
        detached.start(
                () -> notices.send(run).onItem().delayIt().by(BETWEEN_NOTICES).invoke(() -> told(run)), failure -> {
                    toldLately.remove(run);
                    LOG.debugf(failure, "The other replicas did not hear of run %d; they look now and then", run);
                });
    }

    private void told(long run) {
        if (!toldLately.remove(run, false)) {
            toldLately.put(run, false);
            tellTheOthers(run);
        }
    }

    /** Calls the listener now and then while anything changes about any run anywhere: there may be something to do. */
    void listen(Runnable listener) {
        idle.add(listener);
    }

    /**
     * What looks at the run find: one now, one at each word about it, and one now and then in case a word got lost. What
     * comes while a look is still being dealt with is one look.
     *
     * @param apart the least time between the end of a look and the next: a run may change hundreds of times a second
     */
    public <T> Multi<T> looks(long run, Duration apart, Supplier<Multi<T>> look) {
        return apart(moments(run), apart, look);
    }

    /** The same for those who wait on behalf of somebody outside: it ends when this process is about to end. */
    <T> Multi<T> looksUntilLeaving(long run, Duration apart, Supplier<Multi<T>> look) {
        return apart(moments(run).select().first(moment -> !leaving), apart, look);
    }

    private Multi<Long> moments(long run) {
        return Multi.createBy()
                .merging()
                .withRequests(1)
                .streams(
                        Multi.createFrom().item(run),
                        of(run),
                        Multi.createFrom()
                                .ticks()
                                .every(config.poll())
                                .onOverflow()
                                .drop()
                                .map(tick -> run));
    }

    private static <T> Multi<T> apart(Multi<Long> moments, Duration apart, Supplier<Multi<T>> look) {
        return moments.onItem().transformToMultiAndConcatenate(moment -> Multi.createBy()
                .concatenating()
                .streams(
                        look.get(),
                        Multi.createFrom()
                                .uni(Uni.createFrom()
                                        .<T>nullItem()
                                        .onItem()
                                        .delayIt()
                                        .by(apart))));
    }

    /**
     * This process is about to end: whoever waits on behalf of somebody outside is let go, while requests are still
     * answered. Returns at once.
     */
    void leave() {
        leaving = true;
        tellListeners(ANY_RUN);
    }

    /** How many listen in this process at this moment. */
    int listeners() {
        return listeners.size();
    }

    private Multi<Long> of(long run) {
        return Multi.createFrom()
                .emitter(
                        emitter -> {
                            LongConsumer listener = changed -> {
                                if (changed == run || changed == ANY_RUN) {
                                    emitter.emit(run);
                                }
                            };
                            listeners.add(listener);
                            emitter.onTermination(() -> listeners.remove(listener));
                        },
                        BackPressureStrategy.LATEST);
    }

    /** Listens to the other replicas, again after the connection was lost. */
    @Scheduled(every = "1s", identity = "runs-listen", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> listenToTheOthers() {
        if (!listening.compareAndSet(false, true)) {
            return Uni.createFrom().voidItem();
        }
        return notices.listen(this::heard, () -> listening.set(false))
                .onFailure()
                .invoke(failure -> {
                    listening.set(false);
                    LOG.warnf("The other replicas cannot be heard, trying again: %s", failure.getMessage());
                })
                .onFailure()
                .recoverWithNull();
    }
}
